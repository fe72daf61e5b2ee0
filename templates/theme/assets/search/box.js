// The search box: a combobox over a list of hits. By name at once; by every word as soon as the reader pauses.

import {corrections, drawn, drawnName, element} from "./draw.js";
import {Files} from "./files.js";
import {SHOWN, ask, shown} from "./find.js";
import {byName, namesIn} from "./names.js";

const PAUSE = 200, BEGUN = 500; // milliseconds without a key before files are loaded; more where a word has only begun
const FEW = 3, STAYED = 800; // so many hits while the last word is half typed, and when it is taken for whole

export const begin = (form, start) => {
  const load = async (name) => {
    if (name === "start.json") return start;
    const answer = await fetch(new URL(name, form.action));
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.text();
  };
  return new Files(load).begin().then((files) => new Box(form, files));
};

class Box {
  #turn = 0; #kind = ""; #many = SHOWN; #active = -1; #full = false;

  constructor(form, files) {
    this.form = form;
    this.files = files;
    this.input = form.elements.q;
    this.root = new URL("../", form.action);
    this.names = namesIn(files.start);
    this.#build();
    this.#listen();
    const asked = this.#inPage && new URLSearchParams(location.search);
    if (asked && !this.input.value) { this.input.value = asked.get("q") ?? ""; this.#kind = asked.get("kind") ?? ""; }
    if (asked) this.output.hidden = false;
    if (document.activeElement === this.input) this.#open();
    if (this.input.value) this.#update(Boolean(asked));
    else this.#empty();
  }

  // On the page of the search the hits stand in the page; elsewhere they hang below the box.
  get #inPage() { return document.getElementById("answers"); }

  #build() {
    this.status = element("p", {role: "status", class: "tn-answers__said"});
    this.kinds = element("div", {role: "group", class: "tn-kinds", "aria-label": "Show only"});
    this.list = element("div", {role: "listbox", id: "tn-hits", "aria-label": "Hits"});
    this.more = element("button", {type: "button", class: "tn-more", hidden: ""}, "Show more");
    this.all = element("a", {class: "tn-all", hidden: ""}, "A page to share");
    this.ways = element("p", {class: "tn-answers__on", hidden: ""}, this.#way("professions/", "All professions"), " ", this.#way("apply/", "Apply it to your profession"));
    this.output = this.#inPage ?? this.form.querySelector(".tn-search__output");
    this.output.replaceChildren(this.status, this.ways, this.kinds, this.list, element("p", {class: "tn-answers__on"}, this.more, " ", this.#inPage ? "" : this.all));
    for (const [name, value] of Object.entries({role: "combobox", "aria-autocomplete": "list", "aria-controls": "tn-hits", "aria-expanded": "false"})) this.input.setAttribute(name, value);
  }

  #way(address, words) { return element("a", {class: "tn-way", href: new URL(address, this.root).href}, words); }

  #listen() {
    this.input.addEventListener("input", () => { this.#kind = ""; this.#many = SHOWN; this.#open(); this.#update(); });
    this.input.addEventListener("focus", () => this.#open());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.form.addEventListener("reset", () => setTimeout(() => { this.input.focus(); this.#update(); }));
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.form.addEventListener("focusout", (event) => { if (event.relatedTarget && !this.form.contains(event.relatedTarget)) this.#close(); });
    document.addEventListener("pointerdown", (event) => { if (!this.form.contains(event.target)) this.#close(); });
    this.form.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#escape(event); });
    this.kinds.addEventListener("click", (event) => {
      const chosen = event.target.closest("button");
      if (chosen) { this.#kind = chosen.value; this.#many = SHOWN; this.#update(true); }
    });
    this.more.addEventListener("click", () => { this.#many += SHOWN; this.#update(true); });
  }

  #open() {
    this.form.dataset.open = "";
    this.output.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.list.childElementCount > 0));
    if (!this.input.value.trim()) this.#empty();
  }

  #close() {
    delete this.form.dataset.open;
    if (!this.#inPage) this.output.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  #escape(event) {
    event.preventDefault();
    if ("open" in this.form.dataset && !this.#inPage) { this.#close(); this.input.focus({preventScroll: true}); this.#close(); } else this.form.reset();
  }

  #empty() {
    this.#turn++;
    this.#full = false;
    this.status.textContent = "Type a profession, a word of the field, or a question.";
    this.kinds.replaceChildren();
    this.list.replaceChildren();
    this.more.hidden = this.all.hidden = this.ways.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }

  async #update(now = false) {
    const query = this.input.value.trim(), turn = ++this.#turn;
    if (!query) return this.#empty();
    if (!this.#full && !now) this.#drawNames(query);
    try {
      if (!now) await new Promise((resolve) => setTimeout(resolve, /(^|\s)\S{1,2}$/.test(query) ? BEGUN : PAUSE));
      if (turn !== this.#turn) return;
      const answer = await ask(this.files, this.input.value);
      const units = answer.units.filter(({key}) => !this.#kind || key[0] === this.#kind);
      const many = now || !answer.unfinished ? this.#many : FEW;
      const hits = turn === this.#turn ? await shown(this.files, answer, units.slice(0, many)) : [];
      if (turn !== this.#turn) return;
      this.#draw(query, answer, units.length, hits);
      // Somebody who stays at half a word means it.
      if (hits.length < Math.min(units.length, this.#many)) setTimeout(() => { if (turn === this.#turn && this.#active < 0) this.#update(true); }, STAYED);
    } catch {
      if (turn === this.#turn) this.status.textContent = "The search could not be loaded. Is there a connection?";
    }
  }

  #drawNames(query) {
    const hits = byName(this.names, query, this.#kind);
    if (hits.length) this.#put(hits.map((hit) => drawnName(this.root, this.files.start.kinds, hit)));
  }

  #draw(query, answer, count, hits) {
    this.#full = true;
    this.#put(hits.map((hit) => drawn(this.root, this.files.start.kinds, answer.slots, hit)));
    const read = corrections(answer.slots, hits);
    this.status.textContent = [count ? `${count} ${count === 1 ? "place" : "places"} found` : "Nothing found", ...read].join(" · ");
    this.ways.hidden = count > 0;
    this.#drawKinds(answer.kinds);
    this.more.hidden = count <= hits.length;
    const address = new URL(this.form.action);
    address.searchParams.set("q", query);
    if (this.#kind) address.searchParams.set("kind", this.#kind);
    this.all.href = address;
    this.all.hidden = !count;
    if (this.#inPage) history.replaceState(history.state, "", address);
  }

  #drawKinds(kinds) {
    if (!kinds.size) return this.kinds.replaceChildren();
    const every = [...kinds.values()].reduce((sum, one) => sum + one, 0);
    const named = Object.entries(this.files.start.kinds).filter(([kind]) => kinds.has(kind)).map(([kind, [, many]]) => [kind, many, kinds.get(kind)]);
    const focused = this.kinds.contains(document.activeElement) ? document.activeElement.value : null;
    this.kinds.replaceChildren(...[["", "All", every], ...named].map(([kind, many, count]) =>
      element("button", {type: "button", value: kind, "aria-pressed": String(kind === this.#kind)}, many, " ", element("span", {}, String(count)))));
    if (focused !== null) this.kinds.querySelector(`[value="${focused}"]`)?.focus();
  }

  #put(groups) {
    this.#activate(-1);
    this.list.replaceChildren(...groups);
    this.options.forEach((one, at) => { one.id = `tn-hit-${at}`; });
    this.input.setAttribute("aria-expanded", String(groups.length > 0));
  }

  get options() { return [...this.list.querySelectorAll("[role=option]")]; }

  #key(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key], options = this.options;
    if (step && options.length) {
      event.preventDefault();
      if (!("open" in this.form.dataset)) this.#open();
      // One step beyond either end is the box itself, with nothing chosen.
      this.#activate((this.#active + 1 + step + options.length + 1) % (options.length + 1) - 1);
    } else if (event.key === "Enter" && this.#active >= 0 && !event.isComposing) {
      event.preventDefault();
      options[this.#active].click();
    }
  }

  #activate(place) {
    this.#active = place;
    this.options.forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
    const chosen = this.options[place];
    if (chosen) { this.input.setAttribute("aria-activedescendant", chosen.id); chosen.scrollIntoView({block: "nearest"}); }
    else this.input.removeAttribute("aria-activedescendant");
  }

  #submit(event) {
    if (!this.input.value.trim()) return event.preventDefault();
    if (this.#inPage) { event.preventDefault(); this.#update(true); }
  }
}
