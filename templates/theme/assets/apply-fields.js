// The fields of the form: what was typed in them as plain data, and plain data put back into them.

let count = 0;

const controlOf = (field) => field.querySelector("input:not([type=radio]), textarea, select");
const owner = (node) => node.parentElement.closest("[data-item], [data-group], form");
const own = (container, selector) => [...container.querySelectorAll(selector)].filter((node) => owner(node) === container);
const tidy = (text) => text.replace(/[\u0000-\u001f\u007f\u0085\u00a0\u2028\u2029\s]+/gu, " ").trim();

/** Tie labels, help and errors to their control, in everything that was added. */
export const tie = (root) => {
  for (const field of root.querySelectorAll(".tn-field:not([data-tied])")) {
    const control = controlOf(field) ?? field;
    const name = `tn-field-${++count}`;
    field.dataset.tied = "";
    field.querySelector(".tn-field__help")?.setAttribute("id", `${name}-help`);
    field.querySelector(".tn-field__wrong")?.setAttribute("id", `${name}-wrong`);
    if (control === field) {
      field.querySelector("input").id = name;
      field.setAttribute("aria-describedby", `${name}-wrong`);
      continue;
    }
    control.id = name;
    field.querySelector("label").htmlFor = name;
    control.setAttribute("aria-describedby", `${name}-help ${name}-wrong`);
    if ("needed" in field.dataset) control.required = true;
  }
};

const valueOf = (field) => {
  const radio = field.querySelector("input[type=radio]");
  if (radio) return field.querySelector("input:checked")?.value ?? "";
  const { value } = controlOf(field);
  if (field.dataset.form !== "lines") return tidy(value);
  return value.split(/\r?\n/).map(tidy).filter(Boolean);
};

const put = (field, value) => {
  const radio = field.querySelector("input[type=radio]");
  if (radio) for (const one of field.querySelectorAll("input")) one.checked = one.value === value;
  else controlOf(field).value = Array.isArray(value) ? value.join("\n") : value ?? "";
};

/** The fields that belong to a container itself, by key. */
export const typedIn = (container) => Object.fromEntries(own(container, ".tn-field").map((field) => [field.dataset.key, valueOf(field)]));

/** Put values into the fields of a container. */
export const putInto = (container, values) => {
  for (const field of own(container, ".tn-field")) put(field, values?.[field.dataset.key]);
};

/** The field for a key of a container. */
export const fieldOf = (container, key) => own(container, ".tn-field").find((field) => field.dataset.key === key);

const list = (container, name) => own(container, "[data-list]").find((one) => one.dataset.list === name);

/** The items of a list in a container: rows of the form, citations of a row. */
export const items = (container, name) => [...(list(container, name)?.children ?? [])];

/** A new, empty item at the end of a list. */
export const add = (container, name) => {
  const place = list(container, name);
  place.append(document.querySelector(`template[data-item-of="${name}"]`).content.cloneNode(true));
  tie(place);
  number(place);
  return place.lastElementChild;
};

/** Take an item away; the next one, or what adds one, gets the focus. */
export const remove = (item) => {
  const place = item.parentElement;
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  number(place);
  const adds = place.parentElement.querySelector(`[data-add="${place.dataset.list}"]`);
  (next?.querySelector("input, select, textarea") ?? adds)?.focus();
};

const number = (place) => {
  for (const [at, item] of [...place.children].entries()) item.querySelector("[data-number]").textContent = at + 1;
};

/** As many items as there is data, each filled in by `fill`. */
export const refill = (container, name, many, fill) => {
  list(container, name).replaceChildren();
  for (const one of many ?? []) fill(add(container, name), one);
};
