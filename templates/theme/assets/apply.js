// Shows the form; what checks and draws it comes when somebody begins (or comes back to a draft, or with a row to change).

import { add, tie } from "./apply-fields.js";

const form = document.querySelector(".tn-apply");
const query = new URLSearchParams(location.search);

// Buttons that are pressed before that has come do what they say as soon as it has.
const pressed = [];
const hold = (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  event.stopPropagation();
  pressed.push(button);
  say("One moment: the form is still loading.");
  begin();
};
const say = (text) => { form.querySelector(".tn-said").textContent = text; };
const release = () => form.removeEventListener("click", hold, true);

const failed = () => {
  const text = "The form could not be loaded. Load the page again, or write the file by hand, as told below.";
  form.prepend(Object.assign(document.createElement("p"), { className: "tn-note", textContent: text }));
  for (const one of form.querySelectorAll("[data-pillar]")) one.classList.add("is-asked");
  release();
  say(text);
};

let begun;
const begin = () => (begun ??= import("./apply-form.js").then(() => {
  release();
  for (const button of pressed) button.click();
}).catch(failed));

const hasDrafts = () => {
  try {
    return localStorage.getItem("thennow-drafts") !== null;
  } catch {
    return false;
  }
};

tie(form);
if (!query.has("row")) add(form, "row");
form.addEventListener("click", hold, true);
form.addEventListener("submit", (event) => event.preventDefault());
if (query.size || hasDrafts()) begin();
else form.addEventListener("focusin", begin, { once: true });
