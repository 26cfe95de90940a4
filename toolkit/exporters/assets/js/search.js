(() => {
  "use strict";
  const box = document.getElementById("search");
  const field = document.getElementById("search-words");
  const filters = [...box.querySelectorAll("select")];
  const said = document.getElementById("search-found");
  const letters = document.getElementById("letters");
  const results = document.getElementById("search-results");
  const groups = [...document.querySelectorAll(".letter")];

  // Accents and case do not matter, nor do the apostrophe of Sjögren's and the dots of M.S.
  const plain = (text) => text.normalize("NFD").replace(/[\p{M}'’]/gu, "")
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu, (short) => short.replaceAll(".", "")).toLowerCase();
  const split = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const phrase = (kind, text) => ({ kind, text, plain: plain(text), words: split(text) });

  const index = JSON.parse(document.getElementById("search-index").textContent);
  const pages = index.pages.map((page) => {
    const element = document.getElementById(page.id);
    const others = page.found.flatMap((each) => each.w.map((text) => phrase(each.k, text)));
    // Where a phrase stands says how much it weighs: the title, then other names, then all else.
    const phrases = [phrase("", page.title), ...others].map((each, at) => ({ ...each, weight: at === 0 ? 0 : at <= page.names ? 1 : 2 }));
    return { element, phrases, home: element.parentElement, isTopic: page.kind === "topic" };
  });
  const synonyms = index.synonyms.map((group) => group.map(split));

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

  // What was typed -> its parts, each with all the ways to say it; the first is what was typed.
  const ways = (typed) => {
    const parts = [];
    for (let at = 0; at < typed.length;) {
      // Of a word that is being typed the beginning is enough, once it is long enough to mean it.
      const is = (word, given, isLast) => word === given || (isLast && given.length > 3 && word.startsWith(given));
      const spoken = (words) => at + words.length <= typed.length &&
        words.every((word, i) => is(word, typed[at + i], at + i === typed.length - 1));
      const known = synonyms.filter((group) => group.some(spoken));
      const long = Math.max(1, ...known.flat().filter(spoken).map((words) => words.length));
      const others = known.filter((group) => group.some((words) => words.length === long && spoken(words)));
      parts.push([typed.slice(at, at + long), ...others.flat()]);
      at += long;
    }
    return parts;
  };

  // Only what was typed may be spelt wrongly.
  const says = (part, each, fits) =>
    part.some((words, at) => words.every((word) => (at ? begins : fits)(word, each)));

  // The phrases that hold what was typed, or nothing if a part of it is in none of them.
  const matches = (page, parts, fits) => {
    const whole = page.phrases.filter((each) => parts.every((part) => says(part, each, fits)));
    if (whole.length) return whole;
    const found = new Set();
    for (const part of parts) {
      const holding = page.phrases.filter((each) => says(part, each, fits));
      if (!holding.length) return null;
      found.add(holding[0]);
    }
    return [...found];
  };

  const passes = (page) =>
    filters.every((filter) => !filter.value || page.element.dataset[filter.name].split("|").includes(filter.value));

  const foundBy = (kept, parts, fits) =>
    new Map(kept.map((page) => [page, matches(page, parts, fits)]).filter(([, found]) => found));

  // The pages that have most of what was typed; short words such as "my" say nothing by themselves.
  const mostly = (kept, typed) => {
    const telling = ways(typed.filter((word) => word.length > 3));
    const count = (page) => telling.filter((part) => matches(page, [part], resembles)).length;
    const most = Math.max(0, ...kept.map(count));
    return new Map((most ? kept : []).filter((page) => count(page) === most).map((page) =>
      [page, telling.flatMap((part) => (matches(page, [part], resembles) || []).slice(0, 1))]));
  };

  // The page itself before one that mentions it: a title that begins so, any title, another name, all else.
  const rank = (page, found, typed) => {
    const weight = Math.min(2, ...found.map((each) => each.weight));
    const begun = weight === 0 && page.phrases[0].words.slice(0, typed.length).join(" ").startsWith(typed.join(" "));
    return (begun ? 0 : weight + 1) * 2 + (page.isTopic ? 1 : 0);
  };

  // What is found comes best first; what is not looked for goes back into the list from A to Z.
  const arrange = (found, typed) => {
    const ranked = pages.filter((page) => found.has(page));
    ranked.sort((one, other) => rank(one, found.get(one), typed) - rank(other, found.get(other), typed));
    for (const page of typed.length ? pages.filter((each) => !found.has(each)) : pages) page.home.append(page.element);
    if (typed.length) results.append(...ranked.map((page) => page.element));
    results.hidden = !typed.length || !ranked.length;
  };

  const show = () => {
    let typed = split(field.value);
    // M S means MS.
    if (typed.length > 1 && typed.every((word) => word.length === 1)) typed = [typed.join("")];
    const kept = pages.filter(passes);
    const parts = ways(typed);
    let all = foundBy(kept, parts, begins);
    const near = !all.size;
    if (near) all = foundBy(kept, parts, resembles);
    if (!all.size) all = mostly(kept, typed);
    arrange(all, typed);
    let shown = 0;
    for (const page of pages) {
      const found = all.get(page);
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
