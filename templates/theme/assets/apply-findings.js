// What is wrong with what was typed: the entries that the form holds, each held against the check, in the order of the fields.

import { fieldFor } from "./apply-blame.js";
import { references, shapes } from "./apply-check.js";
import { entriesOf, rowsOf } from "./apply-entry.js";
import { fieldOf, items, typedIn } from "./apply-fields.js";
import { form, page, today } from "./apply-page.js";
import { ofLanguage, ofRules } from "./apply-rules.js";
import { factsOf, idsOf } from "./apply-sources.js";
import { fill } from "./apply-words.js";

const LEVELS = ["error", "warning", "advice"];

// A row that somebody changes is checked inside a shift whose other parts are right.
const around = (row) => ({ "paradigm-shift": "It is so.", "as-of": page.suggested.dates, rows: [row], reviewed: { on: today(), how: "abstract" } });

/** All entries that the form holds, each with its kind, id and data. */
export const entries = () => {
  const all = entriesOf(form, page.data.professions);
  if (!page.suggested) return all;
  const [row = {}] = rowsOf(form);
  const { profession, pillar } = page.suggested;
  return [...all.filter((one) => one.kind === "sources"), { kind: "shifts", id: `${profession}/${pillar}`, data: around(row), row }];
};

// As the check does: rules where the shape is right, those that ask the whole base where all ids are known as well.
const findingsFor = ({ kind, id, data, row }, facts) => {
  const [misshapen, unknown] = [shapes(data, kind, page.data), references(data, kind, id, page.data, idsOf)];
  const rules = misshapen.length ? [] : ofRules(kind, id, data, page.data, unknown.length ? undefined : facts);
  const found = [...misshapen, ...unknown, ...ofLanguage(kind, data, page.data), ...rules].filter((one) => !row || one.keys[0] === "rows");
  return found.map((one) => ({ ...one, field: fieldFor(form, { kind, id }, one.keys) }));
};

const missing = () => {
  const { profession, pillar } = typedIn(form);
  const ofShift = page.suggested ? [] : [["profession", profession], ["pillar", pillar]].filter(([, value]) => !value).map(([key]) => [key, "a shift", fieldOf(form, key)]);
  const ofSources = items(form, "source").filter((item) => !typedIn(item).id).map((item) => ["id", "a source", fieldOf(item, "id")]);
  const [sentence, hint, code] = page.data.sentences.missing;
  return [...ofShift, ...ofSources].map(([key, whole, field]) => ({ keys: [key], code, level: "error", sentence: fill(sentence, { name: key }), hint: fill(hint, { whole }), field }));
};

const inOrderOfFields = (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)
  || (one.field && other.field && one.field !== other.field ? (one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : 0);

/** Every finding of all entries. */
export const findingsOf = (all) => {
  const facts = factsOf(all);
  return [...missing(), ...all.flatMap((one) => findingsFor(one, facts))].sort(inOrderOfFields);
};
