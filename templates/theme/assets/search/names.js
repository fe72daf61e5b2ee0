// Finds by name alone, at once: the first file has names, so the first hits need no further file.

import {distance, folded, forgiven} from "./words.js";

const WORD = /[\p{L}\p{N}]+/gu;
const SHOWN = 8;

const parts = (text) => folded(text).match(WORD) ?? [];
const slug = (text) => parts(text).join("-");

// The names of the first file, taken apart once. An address that can be told from the title is left out there.
export const namesIn = (start) => Object.entries(start.names).flatMap(([kind, [before, after, many]]) =>
  many.map(([title, address, others]) => ({
    kind, title, others: others ? others.split("; ") : [], address: address || before + slug(title) + after,
  })));

// How well a name answers: its words in any order, each begun or spelt nearly right; 0 if one is missing.
const answers = (typed, name, forgiving) => {
  name.words ??= parts(name.text);
  let sum = 0;
  for (const word of typed) {
    const most = forgiving ? forgiven(word) : 0;
    const best = Math.max(0, ...name.words.map((one) => {
      if (one.startsWith(word)) return word.length / one.length;
      return most && distance(word, one, most, true) < Infinity ? 0.5 * word.length / Math.max(word.length, one.length) : 0;
    }));
    if (!best) return 0;
    sum += best;
  }
  return sum / Math.max(typed.length, name.words.length);
};

export const byName = (names, query, kind) => {
  const typed = parts(query);
  if (!typed.length) return [];
  for (const forgiving of [false, true]) {
    const found = names.filter((one) => !kind || one.kind === kind).flatMap((one) => {
      one.called ??= [one.title, ...one.others].map((text) => ({text}));
      const best = one.called.map((name, at) => [answers(typed, name, forgiving) * (at ? 0.9 : 1), at && name.text])
        .reduce((a, b) => (b[0] > a[0] ? b : a));
      return best[0] ? [{...one, score: best[0], named: best[1] || ""}] : [];
    });
    if (found.length) return found.sort((a, b) => b.score - a.score || a.title.length - b.title.length).slice(0, SHOWN);
  }
  return [];
};
