// The rules that can be asked of what somebody types, and their findings in the words that come with the data of the form.

import { outdated } from "./apply-check.js";
import { evidence } from "./apply-evidence.js";
import { records } from "./apply-records.js";
import { language } from "./apply-texts.js";
import { fill } from "./apply-words.js";

const finding = (form) => ([code, keys, values]) => {
  const { level, sentence, hint } = form.rules[code];
  return { keys, code, level, sentence: fill(sentence, values), hint: fill(hint, values) };
};

/** What rules of language say of an entry, whatever its shape. */
export const ofLanguage = (kind, data, form) => [...language(kind, data, form)].map(finding(form));

/**
 * What all other rules say of an entry whose shape is right; those that ask the whole base only where its `facts` are given:
 * of each source by its id, those of the base first, and the stances in each row of each profession.
 */
export const ofRules = (kind, id, data, form, facts) => [
  ...outdated(data, kind, form).map((one) => ["old-id", ...one]),
  ...records(kind, id, data, form, facts ?? { sources: {}, stances: {} }),
  ...(kind === "shifts" ? evidence(data, form, facts?.sources ?? {}) : []),
].filter(([code]) => facts || !form.rules[code].whole).map(finding(form));
