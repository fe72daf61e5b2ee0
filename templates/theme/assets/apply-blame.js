// From the keys of a finding back to the field of the form that it blames.

import { filled, groupOf } from "./apply-entry.js";
import { fieldOf, items, typedIn } from "./apply-fields.js";

const cited = (container, [at, key]) => {
  const item = filled(container, "cite")[at];
  return item ? fieldOf(item, key ?? "id") : undefined;
};

const inRow = (item, [key, ...rest]) => {
  if (!item) return undefined;
  if (key === "sources") return rest.length ? cited(item, rest) : fieldOf(item, "status");
  if (key === "since" && rest.length) {
    const note = filled(item, "since")[rest[0]];
    return note && (rest[1] === "sources" ? cited(note, rest.slice(2)) : fieldOf(note, rest[1] ?? "text"));
  }
  return fieldOf(item, rest[0] === "as-of" ? `${key}.as-of` : key ?? "now") ?? fieldOf(item, "now");
};

// What is blamed of a group as a whole.
const FIRST = { "as-of": "then", reviewed: "on", made: "reviewed-by" };

/** The field to blame for a finding. */
export const fieldFor = (form, { kind, id }, keys) => {
  const [key, ...rest] = keys;
  if (kind === "professions") return key === "title" || !key ? fieldOf(form, "profession") : fieldOf(groupOf(form, "profession"), key);
  if (kind === "sources") {
    const item = items(form, "source").find((one) => typedIn(one).id === id);
    return item && (key === "checked" ? fieldOf(item.querySelector("[data-group=checked]"), rest[0] ?? "on") : fieldOf(item, key ?? "id"));
  }
  if (key === "rows") return inRow(items(form, "row")[rest[0]], rest.slice(1));
  const place = { "paradigm-shift": "shift", "as-of": "as-of", "open-questions": "after", reviewed: "reviewed", made: "made" }[key];
  if (!place) return fieldOf(form, "profession");
  return fieldOf(groupOf(form, place), key in FIRST ? rest[0] ?? FIRST[key] : key);
};
