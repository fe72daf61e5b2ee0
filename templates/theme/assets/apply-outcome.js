// Shows what came of it: findings at their fields and in a list, and rows as they will look.

import { drawn } from "./apply-draw.js";
import { placeOf, told } from "./apply-told.js";

/** An element with its properties and children. */
export const make = (tag, attributes = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children.filter((child) => child != null && child !== ""));
  return node;
};

// `code` in sentences of the check stands between backticks.
const said = (text) => text.split(/`([^`]*)`/).map((piece, at) => (at % 2 ? make("code", {}, piece) : piece));
const sentence = (one) => {
  const [what, mends] = told(one);
  return [...said(what), ...(mends ? ["; ", ...said(mends)] : []), /[.?!]$/.test(mends) ? "" : "."];
};
const LEVELS = { error: "Error", warning: "Warning", advice: "Advice" };

const controlOf = (field) => field?.querySelector("input:not([type=radio]), textarea, select, input") ?? field;

/** Findings at their fields: only where somebody has typed, unless all are asked for. */
export const showAtFields = (form, findings, everywhere) => {
  const byField = Map.groupBy(findings.filter((one) => one.field), (one) => one.field);
  for (const field of form.querySelectorAll(".tn-field")) {
    const found = (everywhere || "touched" in field.dataset) && byField.get(field);
    const place = field.querySelector(":scope > .tn-field__wrong");
    const control = controlOf(field);
    const wrong = Boolean(found) && found.some((one) => one.level === "error");
    if (!place) continue;
    place.hidden = !found;
    place.replaceChildren(...(found || []).flatMap((one, at) => [at ? " " : "", make("b", { className: `is-${one.level}` }, `${LEVELS[one.level]}:`), " ", ...sentence(one)]));
    field.classList.toggle("is-wrong", wrong);
    control.toggleAttribute("aria-invalid", wrong);
    if (wrong) control.setAttribute("aria-invalid", "true");
  }
};

const way = (one, root) => make("a", { href: new URL(`rules/${one.code}/`, root).href, className: "tn-code" }, one.code);

const line = (one, root) => {
  const control = controlOf(one.field);
  const place = placeOf(one.field);
  const level = make("b", {}, `${LEVELS[one.level]}${place && ` in ${place}`}:`);
  const text = make(control?.id ? "a" : "span", control?.id ? { href: `#${control.id}` } : {}, level, " ", ...sentence(one));
  if (control?.id) text.addEventListener("click", (event) => (event.preventDefault(), control.closest("details")?.setAttribute("open", ""), control.focus(), control.scrollIntoView({ block: "center" })));
  return make("li", { className: `is-${one.level}` }, text, " ", way(one, root));
};

const counted = (number, one) => `${number} ${one}${number === 1 || one === "advice" ? "" : "s"}`;

/** The list of all findings, and how many there are. */
export const showList = (form, findings, everywhere, root) => {
  const levels = Object.keys(LEVELS).map((level) => [level, findings.filter((one) => one.level === level).length]).filter(([, number]) => number);
  const summary = levels.map(([level, number]) => counted(number, level)).join(", ");
  const more = everywhere ? "Each leads to its field." : "“Check it all” lists them.";
  const words = findings.some((one) => one.level === "error") ? `${summary}. ${more}` : summary ? `${summary}. It can be handed in.` : "No findings. It can be handed in.";
  const place = form.querySelector(".tn-outcome .tn-said");
  if (place.textContent !== words) place.textContent = words;
  form.querySelector(".tn-wrong").replaceChildren(...(everywhere ? findings.map((one) => line(one, root)) : []));
};

/** Rows as they will look on the site. */
export const showPreview = (form, rows, dates, data, known) => {
  form.querySelector(".tn-preview").replaceChildren(...rows.filter((row) => row.then || row.now || row.aspect).map((row) => drawn(row, dates, data, known)));
};
