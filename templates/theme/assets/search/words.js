// Takes questions apart into words as the index took the pages apart (generator/exports/search/words.py), and compares spellings.

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const LEAST = 4;

export const folded = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2010\u2011]/g, "-")
  .toLowerCase().replace(/['’](?:s(?![\p{L}\p{N}_]))?/gu, "");

// Words as they stand, compounds in one piece: "GPT-4's" gives "gpt-4".
export const tokens = (text) => folded(text).match(WORD) ?? [];

// A compound gives its parts and the whole.
export const words = (text) => tokens(text).flatMap((token) =>
  token.includes("-") ? [...token.split("-"), token.replaceAll("-", "")] : [token]);

const withoutParticiple = (word) => {
  if (word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  const rest = word.match(/^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/)?.[1] ?? "";
  return rest.length < LEAST - 1 ? word : rest.replace(/(?<=...)(?:([bdgmnprt])(?=\1$)|(?<=....)l(?=l$))/, "");
};

export const stem = (word) => {
  if (word.length < LEAST || !/^[a-z]+$/.test(word)) return word;
  word = word.replace(/([iy])z(?=(?:e|ed|es|er|ers|ing|able|ation|ations)$)/, "$1s");
  word = word.endsWith("sis") ? word.slice(0, -2)
    : word.replace(/(?<=..)ies$|(?<=[^isu])(?<!^new)s$/, (end) => (end === "ies" ? "y" : ""));
  word = withoutParticiple(word);
  return word.length < LEAST ? word : word.replace(/e$|(?<=[^aeiou])y$/, (end) => (end === "y" ? "i" : ""));
};

// How many mistakes a word may hold.
export const forgiven = (word) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2);

// How many letters were changed, left out, added or swapped with their neighbour between what was typed and a word, or with
// `open` between what was typed and the beginning of a word; more than `most` is Infinity.
export const distance = (typed, word, most, open = false) => {
  if (word.length < typed.length - most || (!open && word.length > typed.length + most)) return Infinity;
  const width = open ? Math.min(word.length, typed.length + most) : word.length;
  let before = [], row = Array.from({length: width + 1}, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  const found = open ? Math.min(...row.slice(Math.max(0, typed.length - most))) : row[width];
  return found > most ? Infinity : found;
};
