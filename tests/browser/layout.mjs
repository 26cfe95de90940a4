// Nothing sticks out, is cut off or covers the text: narrow, with wider spacing, zoomed, on paper.
import { describe, opened, READS } from "./page.mjs";

const NARROW = { width: 320, height: 640 };
// 1280 by 1024 px at 400 %.
const ZOOMED = { width: 320, height: 256 };
const PAPER = { width: 718, height: 1000 };
// WCAG 2.2, 1.4.12.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }`;

const tooWide = (page) => page.evaluate(`(() => {
  const width = document.documentElement.clientWidth, describe = ${describe};
  if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= width) return [];
  const out = [...document.querySelectorAll("body *")].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1);
  });
  return ["wider than " + width + " px: " + out.slice(0, 3).map(describe).join("; ")];
})()`);

// Text for screen readers alone is cut to a pixel on purpose.
const cutOff = (page) => page.evaluate(`[...document.querySelectorAll("body *")].filter((each) => {
  const style = getComputedStyle(each), hides = (value) => ["hidden", "clip"].includes(value);
  return each.innerText?.trim() && each.clientHeight > 2 && each.clientWidth > 2
    && (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 2
      || hides(style.overflowX) && each.scrollWidth > each.clientWidth + 2);
}).slice(0, 3).map((each) => "cut off: " + (${describe})(each))`);

const covering = (page) => page.evaluate(`[...document.querySelectorAll("body *")].filter((each) =>
  ["fixed", "sticky"].includes(getComputedStyle(each).position)
  && each.getBoundingClientRect().height > innerHeight / 3
).map((each) => "stays in front of the text: " + (${describe})(each))`);

// The words that a medium shows of each block; the ways to other places are of no use on paper.
const wordsByBlock = (page) => page.$$eval("main :is(h1, h2, h3, p, li, td, th)", (all) => all.map((each) =>
  each.closest("nav, .tools, [popover], [role=search]") || !each.checkVisibility() ? []
    : each.innerText.split(/\s+/).map((word) => word.replace(/\P{L}/gu, "")).filter(Boolean)));

// Who needs help at once must not scroll for the card that says so, nor for what matters most.
const firstBelow = (page) => page.evaluate(`[["care card", ".card h3"], ["message", ".main-message"]]
  .flatMap(([name, first]) => [...document.querySelectorAll(first)].slice(0, 1)
    .map((head) => head.getBoundingClientRect().bottom).filter((bottom) => bottom > innerHeight)
    .map((bottom) => "the first " + name + " is below the first screen: " + bottom))`);

export const layout = (given) => opened(given, NARROW, {}, async (page) => [
  ...(await tooWide(page)), ...(await cutOff(page)), ...(await firstBelow(page)),
], READS);

// A constructed sheet is not stopped by the page's own content security policy.
export const spacing = (given) => opened(given, NARROW, {}, async (page) => {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  return [...(await tooWide(page)), ...(await cutOff(page))];
});

export const zoom = (given) => opened(given, ZOOMED, {}, async (page) => [
  ...(await tooWide(page)), ...(await cutOff(page)), ...(await covering(page)),
], READS);

export const print = (given) => opened(given, PAPER, {}, async (page) => {
  // The marks of sources, and what folds their list, are not printed.
  await page.$$eval(".cite", (all) => all.forEach((each) => each.remove()));
  const onScreen = await wordsByBlock(page);
  await page.emulateMedia({ media: "print" });
  const printed = await wordsByBlock(page);
  const lost = onScreen.map((words, at) => words.filter((word) => !printed[at].includes(word)));
  const fixed = await page.$$eval("body *", (all) => all.filter((each) =>
    ["fixed", "sticky"].includes(getComputedStyle(each).position) && each.checkVisibility()).length);
  return [
    ...lost.filter((words) => words.length).map((words) => `is not printed: ${words.slice(0, 8).join(" ")}`),
    ...(fixed ? ["something would be printed on every page"] : []),
    ...(await tooWide(page)),
  ];
});
