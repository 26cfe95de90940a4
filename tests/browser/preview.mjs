// Addresses of an open preview (JSON on standard input) -> what axe and the console say of each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { violations } from "./axe.mjs";

const { modules, browser: executablePath, pages } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(`${modules}/`);
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--disable-dev-shm-usage"] });
// The preview lets no script in but its own; the one that judges comes from here.
const context = await browser.newContext({ bypassCSP: false });
const found = {};
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
await browser.close();
console.log(JSON.stringify(found));
