// A form in a dialog for one text, or one entry more or less: checked while it is typed, written by the server.
const dialog = document.getElementById("edit");
const token = document.querySelector("meta[name=preview-token]").content;
const said = document.getElementById("said");
const WAIT = 300;

const post = (what, sent) => fetch(`${dialog.dataset.record}/${what}`, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Preview-Token": token },
  body: JSON.stringify(sent),
});

const tell = (words) => {
  said.textContent = words;
  // Seen as well, until the next word.
  said.classList.toggle("unseen", !words);
};

const show = async (asked) => {
  const answer = await asked;
  const text = await answer.text();
  if (!answer.ok) return tell(text);
  tell("");
  dialog.innerHTML = text;
  if (!dialog.open) dialog.showModal();
  typing = undefined;
  dialog.querySelector("[data-first]").focus();
  // Nothing is typed to take something out.
  if (form().dataset.do === "remove") check();
  return undefined;
};

const form = () => dialog.querySelector("form");
const values = () => [...dialog.querySelectorAll("[data-value]")];
const filled = () => ({
  do: form().dataset.do,
  at: JSON.parse(form().dataset.at),
  seen: form().dataset.seen,
  values: values().map((each) => each.value),
});
// The field that was last typed in: a source that is looked up goes there.
let typing;
const value = () => typing ?? values().find((each) => each.localName !== "select");

let waiting = 0;
let asked = 0;
const check = () => {
  // An entry more or less begins with the file as it is: what is typed would be lost.
  dialog.querySelectorAll("[data-entry]").forEach((each) => { each.disabled = true; });
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    if (!form()) return;
    const mine = ++asked;
    const answer = await post("check", filled());
    const text = await answer.text();
    // An answer to what was typed before may come later.
    if (mine !== asked || !form()) return;
    const place = dialog.querySelector("#edit-findings");
    if (answer.ok) place.innerHTML = text; else place.textContent = text;
  }, WAIT);
};

const search = async (input) => {
  const answer = await fetch(`/additions?for=${encodeURIComponent(input.value)}`);
  const list = dialog.querySelector("#edit-additions");
  if (answer.ok && list) list.innerHTML = await answer.text();
};

const add = (text) => {
  const { selectionStart: at, value: before } = value();
  const space = at && !/\s$/.test(before.slice(0, at)) ? " " : "";
  value().setRangeText(`${space}${text}`, at, at, "end");
  value().focus();
  check();
};

const save = async () => {
  const answer = await post("save", filled());
  if (!answer.ok) {
    dialog.querySelector("#edit-findings").textContent = await answer.text();
    return;
  }
  dialog.close();
  tell("Saved.");
};

// A click on the page of the record: the nearest text around it.
export const editClicked = (event) => {
  const block = event.target.closest("p, li, h1, h2, h3, h4, td, th, dt, dd, caption, figcaption");
  if (block) show(post("find", { words: block.textContent }));
};

if (dialog) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.add) add(button.dataset.add);
    else if ("close" in button.dataset) dialog.close();
    else if (button.dataset.at) {
      const what = button.dataset.entry ? `entry/${button.dataset.entry}` : "form";
      show(fetch(`${dialog.dataset.record}/${what}?at=${encodeURIComponent(button.dataset.at)}`));
    }
  });
  dialog.addEventListener("input", (event) => (event.target.id === "edit-search" ? search(event.target) : check()));
  dialog.addEventListener("focusin", (event) => { if (event.target.matches("input[data-value], textarea[data-value]")) typing = event.target; });
  dialog.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  dialog.addEventListener("close", () => dialog.replaceChildren());
}
