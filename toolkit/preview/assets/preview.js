// Keeps an open page up to date: each event of the server says that a file has changed.
"use strict";
import { editClicked } from "./editing.js";

const number = document.querySelector("meta[name=preview-number]").content;
const frame = document.getElementById("page");

const refresh = async (element) => {
  const answer = await fetch(element.dataset.from);
  if (!answer.ok) return location.reload();
  const html = await answer.text();
  // What is the same need not be read out again.
  if (element.dataset.shown === html) return;
  element.dataset.shown = html;
  // The server has escaped it, and the page runs no script but this one.
  const open = [...element.querySelectorAll("details[open]")].map((each) => each.dataset.name);
  const at = element.contains(document.activeElement) && document.activeElement.dataset.at;
  element.innerHTML = html;
  element.querySelectorAll("details").forEach((each) => { each.open = open.includes(each.dataset.name); });
  // What had the focus may be gone; then the part that it was in has it.
  if (at) ([...element.querySelectorAll("[data-at]")].find((each) => each.dataset.at === at) ?? element.querySelector("details[open] > summary"))?.focus();
};

const reloadFrame = () => {
  const { scrollX, scrollY } = frame.contentWindow;
  const back = () => frame.contentWindow.scrollTo(scrollX, scrollY);
  frame.addEventListener("load", back, { once: true });
  frame.contentWindow.location.replace(frame.src);
};

const update = () => {
  if (!frame) return location.reload();
  if (frame.hasAttribute("sandbox")) reloadFrame();
  else frame.src = frame.getAttribute("src");
  document.querySelectorAll("[data-from]").forEach(refresh);
};

// A link to another record leads to its preview; all others open by themselves.
const follow = (event) => {
  const link = event.target.closest("a[href]");
  if (!link) return editClicked(event);
  const address = link.getAttribute("href");
  if (address.startsWith("#")) return;
  event.preventDefault();
  const other = address.match(/^(?:\.\.\/[a-z-]+\/)?([a-z0-9-]+)\.html(#.*)?$/i);
  if (address.endsWith("index.html")) location.href = "/";
  else if (other) location.href = `/record/${other[1]}`;
  else window.open(link.href, "_blank", "noopener");
};

if (frame && frame.hasAttribute("sandbox")) {
  const listen = () => frame.contentDocument.addEventListener("click", follow);
  frame.addEventListener("load", listen);
  if (frame.contentDocument && frame.contentDocument.readyState === "complete") listen();
}
document.querySelectorAll("#note, [data-from$='/texts']").forEach(refresh);
new EventSource(`/events?seen=${number}`).addEventListener("message", update);
