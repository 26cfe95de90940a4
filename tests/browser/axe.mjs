// axe-core's rules for WCAG 2.0 to 2.2, A and AA, and its best practice, in each look of a page.
import { opened, READS } from "./page.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const ALL = { type: "tag", values: TAGS };
// A printed page has the same elements: only what colours decide can differ. A page that is made of
// the same parts as another has the same colours: all else can.
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const COLOURS = { type: "rule", values: COLOUR_RULES };
const LOOKS = [
  ["1280 px, light", WIDE, {}, ALL],
  ["320 px, dark", NARROW, { colorScheme: "dark" }, ALL],
  // A4 less its margins.
  ["print", { width: 718, height: 1000 }, { media: "print" }, COLOURS],
];
const BRIEFLY = [["1280 px, light", WIDE, {}, { ...ALL, without: COLOUR_RULES }]];

// Judges the page, or the one element that `selector` names.
export const violations = async (page, axeSource, selector = "html", look = ALL) => {
  const { without = [], ...runOnly } = look;
  await page.evaluate(axeSource);
  const found = await page.evaluate(async ([only, judged, off]) => {
    const options = { runOnly: only, resultTypes: ["violations"] };
    // Not among the rules of its tags unless it is named.
    if (only.type === "tag") options.rules = { "target-size": { enabled: true } };
    for (const rule of off) options.rules[rule] = { enabled: false };
    return (await window.axe.run(judged, options)).violations;
  }, [runOnly, selector, without]);
  return found.map(({ id, help, nodes }) =>
    `${id}: ${help}, ${nodes.length} times, first ${nodes[0].html.slice(0, 120)}`);
};

export const axe = async (given) => {
  const found = [];
  for (const [look, size, media, only] of given.briefly ? BRIEFLY : LOOKS) {
    await opened(given, size, media, async (page) => {
      found.push(...(await violations(page, given.axeSource, "html", only)).map((each) => `${look}: ${each}`));
    }, READS);
  }
  return found;
};
