// The meaning of a word, and the source of a sentence, opens beside it by the keyboard, is seen whole, and closes by Escape.
import { violations } from "./axe.mjs";
import { opened } from "./page.mjs";

// Not the button inside a meaning that closes it; of the sources, whose looks are one, the first.
const WORDS = ".term[popovertarget]";
const FIRST_SOURCE = ".cite[popovertarget]";
const LOOKS = { light: { colorScheme: "light" }, dark: { colorScheme: "dark" } };

export const meanings = async (given) => {
  const found = [];
  for (const [name, media] of Object.entries(LOOKS)) {
    let first = true;
    // Only the colours differ in the dark, and those of all meanings are the same.
    const chosen = (all) => (name === "dark" ? all.slice(0, 1) : all);
    await opened(given, { width: 320, height: 640 }, media, async (page) => {
      for (const term of chosen(await [...(await page.locator(FIRST_SOURCE).all()).slice(0, 1), ...(await page.locator(WORDS).all())])) {
        const word = `${name}: ${await term.innerText()}`;
        const id = await term.getAttribute("popovertarget");
        const meaning = page.locator(`[id="${id}"]`);
        await term.focus();
        await page.keyboard.press("Enter");
        if (!(await meaning.isVisible())) {
          found.push(`${word}: Enter shows no meaning`);
          continue;
        }
        const box = await meaning.boundingBox();
        if (box.x < 0 || box.x + box.width > 320 || box.y < 0 || box.y + box.height > 640) {
          found.push(`${word}: its meaning is partly out of sight`);
        }
        if (first) found.push(...(await violations(page, given.axeSource, `[id="${id}"]`)));
        first = false;
        await page.keyboard.press("Escape");
        if (await meaning.isVisible()) found.push(`${word}: Escape does not close its meaning`);
      }
    });
  }
  return found;
};
