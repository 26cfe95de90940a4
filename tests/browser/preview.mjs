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

const VALUE = "dialog[open] #edit-value-0";

// With the keyboard to a form and back; then a click on the heading, a new title, and the page has it.
const edited = async (page, wrong) => {
  await page.locator("summary").first().press("Enter");
  const button = page.locator("[data-at]:visible").first();
  await button.press("Enter");
  await page.waitForSelector(`${VALUE}:focus`);
  wrong.push(...(await violations(page, axeSource)).map((each) => `form: ${each}`));
  await page.keyboard.press("Escape");
  if (!(await button.evaluate((each) => each === document.activeElement))) wrong.push("focus is lost");
  const heading = page.frameLocator("#page").locator("h1");
  await heading.click();
  await page.waitForSelector(VALUE);
  await page.fill(VALUE, "");
  await page.waitForSelector("#edit-findings .error");
  await page.fill(VALUE, "Another title");
  const began = Date.now();
  await page.click("dialog button[type=submit]");
  await heading.filter({ hasText: "Another title" }).waitFor();
  console.error(`from Save to the page: ${Date.now() - began} ms`);
};

// With the keyboard alone: from a sign to one more after it, and that one out again.
const oneMoreAndLess = async (page, wrong) => {
  const to = async (selector) => {
    await page.waitForSelector(selector);
    for (let step = 0; step < 60; step += 1) {
      if (await page.locator(selector).evaluate((each) => each === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    wrong.push(`the keyboard does not reach ${selector}`);
  };
  const judge = async (name) => wrong.push(...(await violations(page, axeSource)).map((each) => `${name}: ${each}`));
  const frame = page.frameLocator("#page");
  const sign = (at) => page.locator(`.beside [data-at='["get_help", 0, "signs", ${at}]']`);
  await page.locator("details[data-name='Get help'] summary").press("Enter");
  await sign(0).press("Enter");
  await judge("form of a sign");
  await to("dialog [data-entry=add] >> nth=0");
  await page.keyboard.press("Enter");
  await page.waitForSelector("form[data-do=add]");
  await page.waitForSelector(`${VALUE}:focus`);
  await judge("one more");
  await page.keyboard.type("you see a sign that is new");
  await to("dialog button[type=submit]");
  await page.keyboard.press("Enter");
  await frame.getByText("you see a sign that is new").waitFor();
  // The list has it once the page has followed.
  await page.locator(".beside li", { hasText: "a sign that is new" }).locator("button").press("Enter");
  await to("dialog [data-entry=remove] >> nth=0");
  await page.keyboard.press("Enter");
  await page.waitForSelector("form[data-do=remove] [data-close]:focus");
  await judge("one less");
  if (!(await page.textContent("form pre")).includes("a sign that is new")) wrong.push("what goes is not shown");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await frame.getByText("you see a sign that is new").waitFor({ state: "detached" });
  await page.waitForSelector("dialog:not([open])", { state: "attached" });
  if (await page.evaluate(() => document.activeElement === document.body)) wrong.push("focus is lost after it went");
};

const written = async (address) => {
  const wrong = [];
  for (const use of [edited, oneMoreAndLess]) {
    const page = await context.newPage();
    page.on("pageerror", (error) => wrong.push(`exception: ${error}`));
    await page.goto(address, { waitUntil: "load" });
    await use(page, wrong);
    await page.close();
  }
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
found.edit = edit ? await written(edit) : [];
await browser.close();
console.log(JSON.stringify(found));
