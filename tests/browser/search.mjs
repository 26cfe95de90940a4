// Words typed into the search of the library -> the titles that stay, and what is said of them.

export const search = async (browser, url, typed) => {
  const page = await browser.newPage();
  await page.goto(url);
  const found = [];
  for (const words of typed) {
    await page.fill("input[type=search]", "");
    await page.locator("input[type=search]").pressSequentially(words);
    const shown = await page.$$eval("article", (all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.querySelector("h3").innerText));
    found.push({ typed: words, shown, said: await page.innerText("[role=status]") });
  }
  await page.close();
  return found;
};
