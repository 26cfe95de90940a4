// Prints fact sheets with one Chromium that is kept running: folder of playwright-core, program, files.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, executablePath, ...files] = process.argv.slice(2);
const { chromium } = createRequire(`${modules}/`)("playwright-core");
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
const page = await browser.newPage();
for (const file of files) {
  await page.goto(pathToFileURL(file).href);
  await page.pdf({ path: file.replace(/[^/]+$/, "chromium-kept.pdf"), preferCSSPageSize: true });
}
await browser.close();
