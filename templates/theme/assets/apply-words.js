// Words as the check says them: sentences with slots, the nearest right word, dates as people read them.

export const fill = (template, values) => template.replace(/\{([\w-]+)\}/g, (_, name) => `${values[name] ?? ""}`);

/** A pattern as the data of the form gives it. */
export const pattern = ([source, flags]) => new RegExp(source, flags);

/** What a pattern finds first in a text, or null. */
export const found = (one, text) => pattern(one).exec(text);

export const listed = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join(""));

export const withArticle = (noun) => `${"aeiou".includes(noun[0]) ? "an" : "a"} ${noun}`;

export const spoken = (date, months) => {
  const [year, month, day] = date.split("-");
  const name = months[Number(month) - 1];
  return !month ? year : !name ? date : day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
};

// The same measure as Python's difflib: twice the letters in matching blocks, longest block first, over all letters.
const matching = (a, aFrom, aTo, b, bFrom, bTo) => {
  let [i, j, size] = [aFrom, bFrom, 0];
  let lengths = new Map();
  for (let at = aFrom; at < aTo; at++) {
    const next = new Map();
    for (let bt = bFrom; bt < bTo; bt++) {
      if (a[at] !== b[bt]) continue;
      const length = (lengths.get(bt - 1) ?? 0) + 1;
      next.set(bt, length);
      if (length > size) [i, j, size] = [at - length + 1, bt - length + 1, length];
    }
    lengths = next;
  }
  return size && size + matching(a, aFrom, i, b, bFrom, j) + matching(a, i + size, aTo, b, j + size, bTo);
};

const likeness = (one, other) => {
  const [a, b] = [[...one], [...other]];
  if (2 * Math.min(a.length, b.length) < 0.6 * (a.length + b.length)) return 0;
  return (2 * matching(a, 0, a.length, b, 0, b.length)) / (a.length + b.length);
};

/** The word that was probably meant, or undefined when nothing is near. */
export const nearest = (word, words) => {
  const plain = new Map(words.map((one) => [one.toLowerCase(), one]));
  const wanted = word.toLowerCase();
  let best = [0.6, ""];
  for (const one of plain.keys()) {
    const like = likeness(one, wanted);
    if (like > best[0] || (like === best[0] && like >= 0.6 && one > best[1])) best = [like, one];
  }
  return plain.get(best[1]);
};

export const didYouMean = (word, words) => {
  const found = nearest(word, words);
  return found ? `did you mean \`${found}\`?` : "";
};
