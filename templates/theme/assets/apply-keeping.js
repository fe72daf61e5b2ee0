// The draft that is being written, and the others that this browser holds.

import { draft, drafts, forget, keep } from "./apply-drafts.js";
import { professionOf, typed } from "./apply-entry.js";
import { typedIn } from "./apply-fields.js";
import { form, page } from "./apply-page.js";

const nameOfDraft = () => {
  if (page.suggested) return page.suggested.name;
  const { pillar } = typedIn(form);
  return `${professionOf(form, page.data.professions).id || "profession"}/${pillar || "pillar"}`;
};

/** Keep what was typed, under the name of what it is about; the address leads back to it. */
export const save = () => {
  const wanted = nameOfDraft();
  if (wanted !== page.name) {
    if (page.name) forget(page.name);
    page.name = draft(wanted) ? `${wanted} ${new Date().toISOString().slice(0, 19)}` : wanted;
    if (!page.suggested) history.replaceState(null, "", `${location.pathname}?draft=${encodeURIComponent(page.name)}`);
  }
  keep(page.name, typed(form));
};

const listed = (one) => {
  const item = document.createElement("li");
  const way = one.name.startsWith("row:") ? `?row=${one.name.slice(4)}` : `?draft=${encodeURIComponent(one.name)}`;
  const open = Object.assign(document.createElement("a"), { href: location.pathname + way, textContent: one.name.replace(/^row:/, "row ") });
  const away = Object.assign(document.createElement("button"), { type: "button", textContent: "Delete" });
  away.setAttribute("aria-label", `Delete the draft ${one.name}`);
  away.addEventListener("click", () => (forget(one.name), listDrafts()));
  item.append(open, ` ${new Date(one.at).toLocaleDateString()} `, away);
  return item;
};

/** List the other drafts, each to be opened or deleted. */
export const listDrafts = () => {
  const place = form.querySelector(".tn-drafts");
  const others = drafts().filter((one) => one.name !== page.name);
  place.hidden = !others.length;
  place.querySelector("ul").replaceChildren(...others.map(listed));
};
