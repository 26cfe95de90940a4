// Pages and searches (JSON on standard input) -> what is wrong with each (JSON on standard output).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { axe } from "./axe.mjs";
import { focus } from "./focus.mjs";
import { layout, print, spacing, zoom } from "./layout.mjs";
import { meanings } from "./meanings.mjs";
import { listen, paper, scriptless } from "./page.mjs";
import { search } from "./search.mjs";
import { sources } from "./sources.mjs";

// Those that only read a page come first, so that it is loaded once for them.
const CHECKS = { layout, zoom, scriptless, axe, spacing, print, sources, focus, meanings };
// What finds the same in every page that is made of the same parts; the rest depends on its words.
const OF_PARTS = ["scriptless", "print", "sources", "focus", "meanings"];

const { modules, browser: executablePath, pages, brief, searches } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(`${modules}/`);
const { chromium } = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
  executablePath,
  // No name is resolved, so that not even a hint to the browser reaches a network.
  args: ["--host-resolver-rules=MAP * ~NOTFOUND", "--disable-gpu", "--disable-dev-shm-usage"],
});

const judge = async (url) => {
  const briefly = brief.includes(url);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const heard = { network: [], console: [] };
  const found = {};
  for (const [name, check] of Object.entries(CHECKS)) {
    if (briefly && OF_PARTS.includes(name)) continue;
    const given = { browser, context, url, axeSource, briefly };
    found[name] = await check({ ...given, listen: (page) => listen(page, url, heard) });
  }
  const printed = await paper({ browser, context, url, listen: (page) => listen(page, url, heard) });
  await context.close();
  return { printed, ...found, network: [...new Set(heard.network)], console: [...new Set(heard.console)] };
};

const result = { pages: {}, searches: [] };
const waiting = [...pages];
const judgeNext = async () => {
  for (let url = waiting.shift(); url; url = waiting.shift()) result.pages[url] = await judge(url);
};
// Two at once: while one waits for its browser tab, the other works.
await Promise.all([judgeNext(), judgeNext()]);
if (searches) result.searches = await search(browser, searches.url, searches.typed);
await browser.close();
console.log(JSON.stringify(result));
