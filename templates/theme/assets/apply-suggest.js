// A change of one row (`?row=lawyer/scaling-laws-team-size`): the form without all that is not the row's.

import { addRow, rowFromTwin } from "./apply-entry.js";
import { add } from "./apply-fields.js";
import { entryOf, form, link, load, page } from "./apply-page.js";

/** Begin with the row as it is; false if there is none, and then the form is for a new entry. */
export const suggest = async (wanted) => {
  const [profession, anchor] = wanted.split("/");
  const twin = await load(`professions/${encodeURIComponent(profession)}/rows.json`).catch(() => undefined);
  const row = twin?.rows.find((one) => one.href === `#${anchor}`);
  const place = form.querySelector(".tn-suggest");
  place.hidden = false;
  if (!row) {
    place.textContent = `There is no row ${wanted} here. You can write a new entry below.`;
    add(form, "row");
    return false;
  }
  page.suggested = { ...entryOf(twin, row.pillar), name: `row:${wanted}`, aspect: row.aspect.id };
  place.replaceChildren("You are suggesting a change of this row: ", link(`professions/${profession}/#${anchor}`, `${twin.title}, ${row.aspect.title}`), ". Change what is wrong, then hand the text in at the end of this page.");
  for (const part of [...form.querySelectorAll("[data-whole]"), document.querySelector(".tn-lead")]) part.hidden = true;
  document.querySelector("h1").textContent = "Suggest a change";
  document.title = `Suggest a change: ${twin.title}, ${row.aspect.title}`;
  for (const button of form.querySelectorAll("template")) button.content.querySelector("[data-item=row] > .tn-buttons:last-child [data-remove]")?.remove();
  addRow(form, rowFromTwin(row, page.suggested.dates));
  return true;
};
