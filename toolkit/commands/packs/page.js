"use strict";
(function () {
  const pack = JSON.parse(document.getElementById("pack").textContent);
  const form = document.getElementById("answers");
  const key = "review:" + pack.record + ":" + pack.asks + ":" + pack.by + ":" + pack.meaning;
  const all = Array.from(form.querySelectorAll("fieldset"));
  function read() {
    return all.map(function (each) {
      const chosen = each.querySelector("input:checked");
      return {
        number: Number(each.dataset.number),
        text: each.querySelector(".said").textContent,
        answer: chosen ? chosen.value : "",
        comment: each.querySelector("textarea").value.trim(),
      };
    });
  }
  function count(answers) {
    const left = answers.filter(function (each) { return !each.answer && !each.comment; }).length;
    document.getElementById("count").textContent =
      left ? left + " of " + answers.length + " have no answer yet" : "All have an answer";
  }
  // Some browsers refuse a file on the disk any storage, or have it switched off.
  try {
    JSON.parse(localStorage.getItem(key) || "[]").forEach(function (kept, at) {
      all[at].querySelector("textarea").value = kept.comment;
      all[at].querySelectorAll("input").forEach(function (input) {
        input.checked = input.value === kept.answer;
      });
    });
  } catch (_refused) { /* the button still works */ }
  form.addEventListener("input", function () {
    const answers = read();
    count(answers);
    try { localStorage.setItem(key, JSON.stringify(answers)); } catch (_refused) { /* as above */ }
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const text = JSON.stringify({ pack: pack, answers: read() }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = pack.record + "-answers.json";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  count(read());
})();
