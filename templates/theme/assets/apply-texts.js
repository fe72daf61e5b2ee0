// Rules of language, asked of each text that somebody types; words, limits and patterns come with the data of the form.

import { found, pattern } from "./apply-words.js";

const plainOf = (text, texts) => text.replace(pattern(texts.link), (_, kind, id, anchor, label) => label ?? id);

// A text as rules of language see it.
const text = (kind, keys, said, texts) => {
  const key = keys.findLast((one) => typeof one === "string");
  const isSentence = texts.sentences.includes(key);
  const plain = plainOf(said, texts);
  return { kind, keys, key, text: said, plain, isSentence, sentences: isSentence ? plain.split(pattern(texts.end)) : [plain] };
};

const prose = (value, keys) => {
  if (typeof value === "string") return [[keys, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => prose(inner, [...keys, Array.isArray(value) ? Number(key) : key]));
};

/** The words of a side, which may be a text or hold one. */
export const sideText = (row, name) => (typeof row[name] === "object" ? row[name]?.text : row[name]) ?? "";

const ofShift = (shift) => [
  [["paradigm-shift"], shift["paradigm-shift"]],
  ...(shift.rows ?? []).flatMap((row, at) => [
    ...["then", "now"].map((name) => [["rows", at, name], sideText(row, name)]),
    ...(row.since ?? []).map((note, nth) => [["rows", at, "since", nth, "text"], note.text]),
    [["rows", at, "settles"], row.settles],
  ]),
  ...(shift["open-questions"] ?? []).map((question, at) => [["open-questions", at], question]),
];

const ours = (kind, data, texts) => prose(data, []).filter(([keys]) => {
  const key = keys.findLast((one) => typeof one === "string");
  return texts.ours.includes(key) && !(kind === "sources" && key === "title");
});

const TEXT = {
  "long-sentence": function* (said, rule) {
    const longest = said.kind === "sources" ? 2 * rule.longest : rule.longest;
    for (const sentence of said.isSentence ? said.sentences : []) {
      const words = sentence.match(pattern(rule.counted)) ?? [];
      if (words.length > longest) yield { begins: words.slice(0, 3).join(" "), words: words.length, longest };
    }
  },
  "long-side": function* (said, rule) {
    const words = said.plain.split(/\s+/).filter(Boolean).length;
    if (said.kind === "shifts" && ["then", "now"].includes(said.key) && words > rule.longest) yield { key: said.key, words };
  },
  "no-full-stop": function* (said, rule) {
    if (said.isSentence && !".?".includes(said.text.at(-1)) && !pattern(rule.ends).test(said.plain)) yield { last: said.plain.split(/\s+/).filter(Boolean).at(-1) };
  },
  "no-capital": function* (said, rule) {
    const [source, flags] = rule.small;
    const begun = new RegExp(`^(?:${source})`, flags.replace("g", "")).exec(said.text);
    if (said.isSentence && said.key !== "note" && begun) yield { word: begun[1] };
  },
  "no-question-mark": function* (said, rule) {
    if (rule.keys.includes(said.key) && !said.plain.includes("?")) yield {};
  },
  "american-spelling": function* (said, rule) {
    for (const word of said.isSentence ? Object.keys(rule.british).toSorted() : []) {
      if (said.plain.includes(word) && new RegExp(`(?<!["“'‘\\p{L}\\p{N}_-])${word}\\b`, "u").test(said.plain)) yield { word, british: rule.british[word] };
    }
  },
  "unbalanced-mark": function* (said, rule) {
    const count = (sign) => said.text.split(sign).length - 1;
    const pair = rule.pairs.find(([opening, closing]) => count(opening) !== count(closing)) ?? (count('"') % 2 && ['"', '"']);
    if (pair) yield { opening: pair[0], closing: pair[1] };
  },
  "broken-link": function* (said, rule, texts) {
    const count = (one) => [...said.text.matchAll(pattern(one))].length;
    if (count(texts.link) < count(rule.loose)) yield {};
  },
  "name-without-date": function* (said, rule) {
    const undated = !rule.dated.includes(said.kind) || said.key === rule.undated;
    const name = undated && said.isSentence && said.key !== rule.timeless && !found(rule.date, said.plain) && found(rule.names, said.plain);
    if (name) yield { name: name[0] };
  },
  "repeated-word": function* (said, rule) {
    for (const twice of said.plain.matchAll(pattern(rule.twice))) if (!rule.meant.includes(twice[1])) yield { word: twice[0] };
  },
};

const byPatterns = function* (said, rule) {
  if ((rule.sentences && !said.isSentence) || rule.besides?.includes(said.key)) return;
  for (const one of rule.patterns) {
    for (const [word] of said.plain.matchAll(pattern(one))) {
      yield { word };
      if (rule.once) return;
    }
  }
};

/** What rules of language say of the texts of an entry: code, keys to blame, and the values of the sentence. */
export const language = function* (kind, data, form) {
  const texts = (kind === "shifts" ? ofShift(data) : ours(kind, data, form.texts)).filter(([, said]) => said);
  for (const said of texts.map(([keys, one]) => text(kind, keys, one, form.texts))) {
    for (const [code, rule] of Object.entries(form.rules)) {
      const ask = rule.patterns ? byPatterns : TEXT[code];
      if (ask) for (const values of ask(said, rule, form.texts)) yield [code, said.keys, values];
    }
  }
};
