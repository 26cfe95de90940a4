// Addresses of an open preview (JSON on standard input) -> what axe and the console say of each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { violations } from "./axe.mjs";

const { modules, browser: executablePath, pages, edit } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(`${modules}/`);
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--disable-dev-shm-usage"] });
const context = await browser.newContext();
const found = {};

// With the keyboard to a form and back; then a click on the heading, a new title, and the page has it.
const edited = async (address) => {
  const wrong = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => wrong.push(`exception: ${error}`));
  await page.goto(address, { waitUntil: "load" });
  await page.locator("summary").first().press("Enter");
  const button = page.locator("[data-at]:visible").first();
  await button.press("Enter");
  await page.waitForSelector("dialog[open] #edit-value:focus");
  wrong.push(...(await violations(page, axeSource)).map((each) => `form: ${each}`));
  await page.keyboard.press("Escape");
  if (!(await button.evaluate((each) => each === document.activeElement))) wrong.push("focus is lost");
  const heading = page.frameLocator("#page").locator("h1");
  await heading.click();
  await page.waitForSelector("dialog[open] #edit-value");
  await page.fill("#edit-value", "");
  await page.waitForSelector("#edit-findings .error");
  await page.fill("#edit-value", "Another title");
  const began = Date.now();
  await page.click("dialog button[type=submit]");
  await heading.filter({ hasText: "Another title" }).waitFor();
  console.error(`from Save to the page: ${Date.now() - began} ms`);
  await page.close();
  return wrong;
};

for (const address of pages) {
  found[address] = [];
  const page = await context.newPage();
  // A record's page is judged by itself elsewhere, and the frame lets no script of it run.
  page.on("console", (said) => {
    const own = !/sandboxed/.test(said.text());
    if (own && ["error", "warning"].includes(said.type())) found[address].push(said.text());
  });
  page.on("pageerror", (error) => found[address].push(`exception: ${error}`));
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: "load" });
    found[address].push(...(await violations(page, axeSource)).map((each) => `${width} px: ${each}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found[address].push(`${width} px: ${wide} px too wide`);
  }
  await page.close();
}
found.edit = edit ? await edited(edit) : [];
await browser.close();
console.log(JSON.stringify(found));
