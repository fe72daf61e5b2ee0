// How a finding is told to who fills in the form: by the names that stand at its fields, where the check knows keys of a file.

const titled = (field) => `“${field.querySelector(":scope > label, :scope > legend").firstChild.textContent.trim()}”`;
const asked = (field) => (field.querySelector("select, [type=radio]") ? "choose" : "fill in");
const EMPTY = ["missing-key", "no-value"];

/** Where a field stands, by what is written above it: `row 1, source 2`; nothing where it stands alone. */
export const placeOf = (field) => {
  const names = [];
  for (let item = field?.closest("[data-item]"); item; item = item.parentElement.closest("[data-item]")) names.unshift(item.querySelector("legend").textContent.trim());
  return names.join(", ").toLowerCase();
};

/** The sentence of a finding, and what would mend it. */
export const told = ({ code, sentence, hint, keys, field }) => {
  if (!field) return EMPTY.includes(code) && keys[0] === "rows" ? ["add a row", ""] : [sentence, hint];
  if (EMPTY.includes(code)) return [`${asked(field)} ${titled(field)}`, ""];
  return [sentence.replace(/^`([\w-]+)`/, (whole, key) => ([field.dataset.key, keys.at(-1)].includes(key) ? titled(field) : whole)), hint];
};
