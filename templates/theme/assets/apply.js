// Shows the form; what checks and draws it comes when somebody begins (or comes back to a draft, or with a row to change).

import { add, tie } from "./apply-fields.js";

const form = document.querySelector(".tn-apply");
const query = new URLSearchParams(location.search);

let begun;
const begin = () => (begun ??= import("./apply-form.js").catch(() => {
  form.prepend(Object.assign(document.createElement("p"), { className: "tn-note", textContent: "The form could not be loaded. Load the page again, or write the file by hand, as told below." }));
}));

const hasDrafts = () => {
  try {
    return localStorage.getItem("thennow-drafts") !== null;
  } catch {
    return false;
  }
};

tie(form);
if (!query.has("row")) add(form, "row");
form.addEventListener("submit", (event) => event.preventDefault());
if (query.size || hasDrafts()) begin();
else form.addEventListener("focusin", begin, { once: true });
