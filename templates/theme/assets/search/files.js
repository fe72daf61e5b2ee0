// Loads the files of the index (generator/exports/search/files.py), each once and none that no question needs.

const BEST = 24, STEP = 1.3, KEY = 7;
const WIDEST = 3; // so many files are looked through for words that begin with what was typed

export class Files {
  #load; #kept = new Map();

  // `load` gives the text of a file by its name.
  constructor(load) { this.#load = load; }

  async begin() {
    this.start = JSON.parse(await this.#load("start.json"));
    this.stop = new Set(this.start.stop.split(" "));
    this.parts = Object.fromEntries(["w", "b", "e"].map((kind) => [kind, this.start[kind].split(" ")]));
    return this;
  }

  #once(name, read) {
    if (!this.#kept.has(name)) this.#kept.set(name, this.#load(name).then(read, (error) => { this.#kept.delete(name); throw error; }));
    return this.#kept.get(name);
  }

  // The place of the last part that begins at or before a word.
  #part(kind, word) {
    const parts = this.parts[kind];
    let low = 0, high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle] <= word) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #file(kind, place, read) {
    const name = [...this.parts[kind][place]].map((one) => (one < "\x80" ? one : `_${one.codePointAt(0).toString(16)}`)).join("");
    return this.#once(`${kind}-${name}.txt`, read);
  }

  #lists = (text) => new Map(text.split("\n").map((line) => [line.slice(0, line.indexOf(" ")), line]));

  // How many units have a word, and what it counts in the best of them.
  async list(word) {
    if (!this.start.w) return null;
    return read((await this.#file("w", this.#part("w", `${word}-`), this.#lists)).get(word));
  }

  // The lists of all words that begin with what was typed; null where there are too many to look through.
  async beginning(typed) {
    if (!this.start.w) return null;
    const first = this.#part("w", typed), last = this.#part("w", `${typed}\uffff`);
    if (last - first >= WIDEST) return null;
    const files = await Promise.all(Array.from({length: last - first + 1}, (_, at) => this.#file("w", first + at, this.#lists)));
    return files.flatMap((lists) => [...lists.keys()].filter((word) => word.startsWith(typed)).map((word) => [word, read(lists.get(word))]));
  }

  // Words that one might have meant: those that begin as it does, and those that end as it does.
  async alike(word) {
    const backward = [...word].reverse().join("");
    const lists = await Promise.all([["b", word], ["e", backward]].map(([kind, from]) =>
      this.start[kind] ? this.#file(kind, this.#part(kind, `${from}-`), (text) => text.split(" ")) : []));
    return [...lists[0], ...lists[1].map((one) => [...one].reverse().join(""))];
  }

  unit(key) { return this.#once(`${key}.json`, JSON.parse); }
}

// `nurs 12 0pk3fj2a,4s92kd0spx81hq3`: a word, how many units have it, and keys level by level.
const read = (line) => {
  if (!line) return null;
  const [, count, levels] = line.split(" ");
  const places = new Map();
  for (const level of levels.split(",")) {
    const counts = BEST * STEP ** -parseInt(level[0], 36);
    for (let at = 1; at < level.length; at += KEY) places.set(level.slice(at, at + KEY), counts);
  }
  return {count: Number(count), places};
};
