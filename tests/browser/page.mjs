// Opening a page: every request but for the page itself fails and is written down.

const MEDIA = { media: "screen", colorScheme: "light" };

export const listen = async (page, url, heard) => {
  const own = (asked) => asked.split("#")[0] === url || /^(data|blob|about):/.test(asked);
  await page.route("**/*", (route) => (own(route.request().url()) ? route.continue() : route.abort()));
  page.on("request", (asked) => {
    if (!own(asked.url())) heard.network.push(`${asked.resourceType()} ${asked.url().slice(0, 120)}`);
  });
  page.on("websocket", (socket) => heard.network.push(`websocket ${socket.url()}`));
  page.on("pageerror", (error) => heard.console.push(`exception: ${error}`));
  page.on("console", (said) => {
    // What was kept from loading is told once, as a request.
    const twice = /ERR_FAILED/.test(said.text());
    if (["error", "warning"].includes(said.type()) && !twice) heard.console.push(said.text());
  });
};

// One tab for each context, loaded anew for each look: to open one takes half a second.
const tabs = new WeakMap();
const tab = async (context, listen) => {
  if (!tabs.has(context)) {
    tabs.set(context, await context.newPage());
    await listen(tabs.get(context));
  }
  return tabs.get(context);
};

const unfold = (page) => page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));

// Looks that change nothing follow one another on a page that is loaded once.
export const READS = true;
const asLoaded = new WeakSet();

// Loads the page with everything unfolded and gives it to `look`.
export const opened = async ({ context, url, listen }, size, media, look, reads = false) => {
  const page = await tab(context, listen);
  await page.setViewportSize(size);
  await page.emulateMedia({ ...MEDIA, ...media });
  if (!reads || !asLoaded.has(page)) {
    asLoaded.delete(page);
    await page.goto(url, { waitUntil: "load" });
    await unfold(page);
  }
  if (reads) asLoaded.add(page);
  return look(page);
};

// What the browser prints, folded as it is when a reader prints it.
export const paper = async ({ context, url, listen }) => {
  const page = await tab(context, listen);
  asLoaded.delete(page);
  await page.emulateMedia({ media: null });
  await page.goto(url, { waitUntil: "load" });
  return (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("base64");
};

// Where something is, in a few words.
export const describe = `(element) => element.tagName.toLowerCase()
  + (element.id ? "#" + element.id : "") + ": " + (element.innerText || "").trim().slice(0, 40)`;

// What a reader needs may not depend on the script, and the script may take nothing away.
export const scriptless = async (given) => {
  const words = async (page) => (await page.innerText("main")).replace(/\s+/g, " ").trim();
  const size = { width: 1280, height: 900 };
  const context = await given.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await given.listen(page);
  await page.goto(given.url, { waitUntil: "load" });
  await unfold(page);
  const without = await words(page);
  // The browser itself opens what a popovertarget names; sources.mjs tries the switch.
  const dead = await page.$$eval("main :is(button, input, select):not([popovertarget], .switch *)", (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80)));
  await context.close();
  const found = dead.map((html) => `does nothing without its script: ${html}`);
  const blocks = await opened(given, size, {}, (page) =>
    page.$$eval("main h1, main h2, main h3, main p, main li, main td, main th", (all) =>
      all.filter((each) => each.checkVisibility() && !each.closest("[role=search], [role=status]"))
        .map((each) => each.innerText.replace(/\s+/g, " ").trim())), READS);
  const lost = blocks.filter((block) => !without.includes(block));
  return [...found, ...lost.map((block) => `is shown by the script only: ${block.slice(0, 80)}`)];
};
