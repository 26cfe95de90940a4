// The marks of sources can be switched off, a link into the folded list opens it, and links are few.
import { opened } from "./page.mjs";

const MOST_LINKS = 99;
const LAST = '[id^="ref_"]:last-child';

// A reader may have folded it again: nothing but the link opens it.
const lands = async (page) => {
  const source = page.locator(LAST);
  if (!(await source.count())) return [];
  const id = await source.getAttribute("id");
  await page.evaluate(() => { for (const each of document.querySelectorAll("details")) each.open = false; });
  const hidden = !(await source.isVisible());
  await page.evaluate((to) => { location.hash = to; }, id);
  await page.waitForTimeout(100);
  const inSight = await source.evaluate((each) => {
    const box = each.getBoundingClientRect();
    return each.checkVisibility() && box.top >= 0 && box.top < innerHeight;
  });
  return [...(hidden ? [] : ["the list of sources does not fold"]),
    ...(inSight ? [] : ["a link to a source does not open the list and land there"])];
};

const switches = async (page) => {
  const marks = page.locator(".cite");
  if (!(await marks.count())) return [];
  const shown = () => marks.evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  const before = await shown();
  await page.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  const off = await shown();
  await page.keyboard.press("Space");
  return [...(off ? [`${off} marks of sources stay when they are switched off`] : []),
    ...((await shown()) === before ? [] : ["marks of sources do not come back"])];
};

export const sources = (given) => opened(given, { width: 320, height: 640 }, {}, async (page) => {
  const isSheet = await page.locator(".main-message").count();
  if (!isSheet) return [];
  const links = await page.locator("a[href]").count();
  return [...(links > MOST_LINKS ? [`${links} links`] : []), ...(await switches(page)), ...(await lands(page))];
});
