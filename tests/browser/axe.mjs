// axe-core's rules for WCAG 2.0 to 2.2, A and AA, and its best practice, in each look of a page.
import { opened } from "./page.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const LOOKS = [
  ["1280 px, light", WIDE, {}],
  ["1280 px, dark", WIDE, { colorScheme: "dark" }],
  ["320 px, light", NARROW, {}],
  ["320 px, dark", NARROW, { colorScheme: "dark" }],
  // A4 less its margins.
  ["print", { width: 718, height: 1000 }, { media: "print" }],
];

// Judges the page, or the one element that `selector` names.
export const violations = async (page, axeSource, selector = "html") => {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async ([values, judged]) => {
    const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"] };
    const rules = { "target-size": { enabled: true } };
    return (await window.axe.run(judged, { ...options, rules })).violations;
  }, [TAGS, selector]);
  return found.map(({ id, help, nodes }) =>
    `${id}: ${help}, ${nodes.length} times, first ${nodes[0].html.slice(0, 120)}`);
};

export const axe = async (given) => {
  const found = [];
  for (const [look, size, media] of LOOKS) {
    await opened(given, size, media, async (page) => {
      found.push(...(await violations(page, given.axeSource)).map((each) => `${look}: ${each}`));
    });
  }
  return found;
};
