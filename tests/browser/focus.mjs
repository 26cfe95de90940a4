// Everything that can be used is reached by Tab, and shows that it was.
import { describe, opened } from "./page.mjs";

const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

// Names what looks the same with and without focus, and what has the focus out of sight.
const unseen = `((stops) => {
  const describe = ${describe};
  const look = (each) => {
    const style = getComputedStyle(each);
    const outline = style.outlineStyle === "none" || !parseFloat(style.outlineWidth) ? "" : style.outline;
    return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecoration].join();
  };
  return stops.flatMap((each) => {
    each.blur();
    const before = look(each);
    each.focus({ focusVisible: true });
    const box = each.getBoundingClientRect();
    const inSight = box.width > 1 && box.bottom > 0 && box.top < innerHeight;
    return before === look(each) ? ["focus does not show: " + describe(each)]
      : inSight ? [] : ["has the focus out of sight: " + describe(each)];
  });
})`;

export const focus = (given) => opened(given, { width: 1280, height: 900 }, {}, async (page) => {
  const usable = `[...document.querySelectorAll("${STOPS}")].filter((each) =>
    each.tabIndex >= 0 && !each.disabled && each.checkVisibility())`;
  await page.evaluate(`window.stops = ${usable}; window.reached = new Set();
    addEventListener("focusin", (event) => reached.add(event.target));`);
  const count = await page.evaluate("stops.length");
  for (let at = 0; at < count; at += 1) await page.keyboard.press("Tab");
  const missed = await page.evaluate(
    `stops.filter((each) => !reached.has(each)).map((each) => "Tab does not reach: " + (${describe})(each))`,
  );
  return [...missed, ...(await page.evaluate(`${unseen}(stops)`))];
});
