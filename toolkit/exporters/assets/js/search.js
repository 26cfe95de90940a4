(() => {
  "use strict";
  const box = document.getElementById("search");
  const field = document.getElementById("search-words");
  const filters = [...box.querySelectorAll("select")];
  const said = document.getElementById("search-found");
  const letters = document.getElementById("letters");
  const groups = [...document.querySelectorAll(".letter")];

  // Accents and case do not matter, nor does the apostrophe of Sjögren's.
  const plain = (text) => text.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase();
  const split = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const phrase = (kind, text) => ({ kind, text, plain: plain(text), words: split(text) });

  const pages = JSON.parse(document.getElementById("search-index").textContent).map((page) => ({
    element: document.getElementById(page.id),
    phrases: [phrase("", page.title), ...page.found.flatMap((each) => each.w.map((text) => phrase(each.k, text)))],
  }));

  // Roughly how a word sounds: Gilliam and Guillain are the same.
  const sound = (word) =>
    /^[a-z]+$/.test(word)
      ? word[0] + word.slice(1).replace(/ph/g, "f").replace(/[aeiouyhw]/g, "").replace(/m/g, "n")
          .replace(/[ckq]/g, "k").replace(/z/g, "s").replace(/(.)\1+/g, "$1")
      : word;

  // Whether one slip of the finger, or two in a long word, lie between what was typed and the word's beginning.
  const similar = (typed, word) => {
    const allowed = typed.length < 4 ? 0 : typed.length < 9 ? 1 : 2;
    if (!allowed) return false;
    let before = [], row = Array.from({ length: word.length + 1 }, (_, at) => at);
    for (let i = 1; i <= typed.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= word.length; j += 1) {
        const same = typed[i - 1] === word[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return Math.min(...row.slice(Math.max(0, typed.length - allowed))) <= allowed;
  };

  const begins = (typed, each) =>
    each.words.some((word) => word.startsWith(typed)) ||
    // Writing without spaces between words has no beginnings of words.
    (/[^\u0000-\u024f]/.test(typed) && each.plain.includes(typed));
  const resembles = (typed, each) =>
    begins(typed, each) ||
    each.words.some((word) => similar(typed, word)) ||
    (typed.length > 4 && sound(typed).length > 2 && each.words.some((word) => sound(word) === sound(typed)));

  // The phrases that hold what was typed, or nothing if a typed word is in none of them.
  const matches = (page, typed, fits) => {
    const whole = page.phrases.filter((each) => typed.every((word) => fits(word, each)));
    if (whole.length) return whole;
    const found = new Set();
    for (const word of typed) {
      const holding = page.phrases.filter((each) => fits(word, each));
      if (!holding.length) return null;
      found.add(holding[0]);
    }
    return [...found];
  };

  const passes = (page) =>
    filters.every((filter) => !filter.value || page.element.dataset[filter.name].split("|").includes(filter.value));

  const foundBy = (kept, typed, fits) =>
    new Map(kept.map((page) => [page, matches(page, typed, fits)]).filter(([, found]) => found));

  // The pages that have most of what was typed; short words such as "my" say nothing by themselves.
  const mostly = (kept, typed) => {
    const telling = typed.filter((word) => word.length > 3);
    const count = (page) => telling.filter((word) => matches(page, [word], resembles)).length;
    const most = Math.max(0, ...kept.map(count));
    return new Map((most ? kept : []).filter((page) => count(page) === most).map((page) =>
      [page, telling.flatMap((word) => (matches(page, [word], resembles) || []).slice(0, 1))]));
  };

  const show = () => {
    const typed = split(field.value);
    const kept = pages.filter(passes);
    let results = foundBy(kept, typed, begins);
    const near = !results.size;
    if (near) results = foundBy(kept, typed, resembles);
    if (!results.size) results = mostly(kept, typed);
    let shown = 0;
    for (const page of pages) {
      const found = results.get(page);
      page.element.hidden = !found;
      const why = page.element.querySelector(".why");
      const reasons = (found || []).filter((each) => each.kind).slice(0, 2);
      why.hidden = !reasons.length || found.some((each) => !each.kind);
      why.textContent = reasons.map((each) => `${each.kind}: ${each.text}`).join(". ");
      shown += found ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("article:not([hidden])");
    }
    letters.hidden = shown < pages.length;
    const words = !shown ? box.dataset.none : near ? box.dataset.near : box.dataset.found;
    said.textContent = words.replace("{shown}", shown).replace("{all}", pages.length);
  };

  box.hidden = false;
  box.addEventListener("input", show);
  // A browser that comes back to the page fills in again what was typed.
  window.addEventListener("pageshow", show);
  show();
})();
