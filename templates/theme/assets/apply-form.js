// Apply the questions of a pillar to a profession (`?profession=nurse&pillar=…`), or suggest a change of a row
// (`?row=lawyer/scaling-laws-team-size`). Nothing is sent; the reader copies the text, or opens the host of our code.

import { references, shapes } from "./apply-check.js";
import { draft, drafts, forget, keep } from "./apply-drafts.js";
import { addRow, entriesOf, fieldFor, professionOf, restore, rowFromTwin, rowsOf, slug, typed } from "./apply-entry.js";
import { add, fieldOf, items, putInto, remove, typedIn } from "./apply-fields.js";
import { showAtFields, showFiles, showList, showPreview } from "./apply-outcome.js";
import { evidence, language } from "./apply-rules.js";
import { fill } from "./apply-words.js";
import { yamlOf, yamlOfRow } from "./apply-yaml.js";

const form = document.querySelector(".tn-apply");
const root = new URL(form.dataset.root, location.href);
const query = new URLSearchParams(location.search);
const load = async (path) => {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

let data;
let sources = {};
let loading;
let suggested;
let name = "";
let everywhere = false;

const group = (one) => form.querySelector(`[data-group="${one}"]`);
const option = (value, label) => Object.assign(document.createElement("option"), label ? { value, label } : { value });

// Sources are many, so they come when somebody cites one.
const withSources = () => (loading ??= load("apply/sources.json").then((found) => {
  sources = found;
  document.querySelector("#known-sources").replaceChildren(...Object.entries(found).map(([id, [label, title]]) => option(id, `${label}: ${title}`)));
  update();
}).catch(() => (loading = undefined)));

// Ids of kinds that are not listed here are left to the check.
const described = () => items(form, "source").map(typedIn);
const idsOf = (kind) => ({
  sources: () => [...Object.keys(sources), ...described().map((one) => one.id)],
  aspects: () => Object.keys(data.aspects),
  fields: () => Object.keys(data.fields),
  professions: () => [...Object.keys(data.professions), professionOf(form, data.professions).id],
  pillars: () => Object.keys(data.pillars),
  terms: () => data.terms,
})[kind]?.();

const labelOf = (id) => {
  const own = described().find((one) => one.id === id);
  const names = own?.author.map((line) => line.split(",")[0]) ?? [];
  const said = names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
  return sources[id]?.[0] ?? (own ? `${said} ${own.issued.slice(0, 4)}`.trim() : id);
};
const known = { label: labelOf, href: (id) => (sources[id] ? new URL(`sources/${id}/`, root).href : ""), aspect: (id) => data.aspects[id]?.[0] };

/** Findings for one entry, in the order of the check: shape; then references; then the rules. */
const findingsFor = ({ kind, id, data: entry }) => {
  const wrong = [...shapes(entry, kind, data), ...references(entry, kind, id, data, idsOf)];
  const rules = wrong.length || kind !== "shifts" ? [] : evidence(entry, id.split("/")[1], data);
  return [...wrong, ...language(kind, entry, data), ...rules].map((one) => ({ ...one, field: fieldFor(form, { kind, id }, one.keys) }));
};

// A row that somebody changes is checked inside a shift whose other parts are right.
const around = (row) => ({ "paradigm-shift": "It is so.", "as-of": suggested.dates, rows: [row], reviewed: { on: "9999-12-31", how: "abstract" } });

const entries = () => {
  if (!suggested) return entriesOf(form, data.professions);
  const [row] = rowsOf(form);
  return [...entriesOf(form, data.professions).filter((one) => one.kind === "sources"), { kind: "shifts", id: `${suggested.profession}/${suggested.pillar}`, data: around(row ?? {}), row: row ?? {} }];
};

const missing = () => {
  const { profession, pillar } = typedIn(form);
  const ofShift = suggested ? [] : [["profession", profession], ["pillar", pillar]].filter(([, value]) => !value).map(([key]) => [key, "a shift", fieldOf(form, key)]);
  const ofSources = items(form, "source").filter((item) => !typedIn(item).id).map((item) => ["id", "a source", fieldOf(item, "id")]);
  const [sentence, hint, code] = data.sentences.missing;
  return [...ofShift, ...ofSources].map(([key, whole, field]) => ({ keys: [key], code, level: "error", sentence: fill(sentence, { name: key }), hint: fill(hint, { whole }), field }));
};

const LEVELS = ["error", "warning", "advice"];
const inOrderOfFields = (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)
  || (one.field && other.field && one.field !== other.field ? (one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : 0);

const fileOf = (one) => {
  const path = `${one.kind}/${one.id.split("/").map((part) => part || "new").join("/")}.yml`;
  const shown = `content/${path}`;
  if (!one.row) return { path, shown, text: yamlOf(one.data, data.schemas[one.kind]) };
  const [inside, margin] = ["  ", ""].map((indent) => yamlOfRow(one.row, data.schemas.shifts, indent));
  const note = `In this file, put it in the place of the row whose aspect is ${suggested.aspect}.`;
  return { path, shown, text: form.querySelector("[data-margin]")?.checked ? margin : inside, edit: data.edit && `${data.edit}${path}`, note, isRow: true };
};

const update = () => {
  if (!data) return;
  const all = entries();
  const findings = [...missing(), ...all.flatMap(findingsFor)].sort(inOrderOfFields);
  const dates = suggested?.dates ?? typedIn(group("as-of"));
  showAtFields(form, findings, everywhere);
  showList(form, findings, everywhere, root);
  showPreview(form, rowsOf(form), dates, data, known);
  showFiles(form, all.map(fileOf), data);
  showWhere();
};

const showWhere = () => {
  const { pillar } = typedIn(form);
  group("profession").hidden = !professionOf(form, data.professions).isNew;
  for (const one of form.querySelectorAll("[data-pillar]")) one.hidden = Boolean(pillar || suggested?.pillar) && one.dataset.pillar !== (pillar || suggested?.pillar);
  for (const item of form.querySelectorAll("[data-item=cite]")) item.querySelector(".tn-cited").textContent = sources[typedIn(item).id]?.join(": ") ?? "";
  for (const field of form.querySelectorAll(".tn-field--choice")) meaning(field);
};

// Beside a choice, what the chosen word means.
const helps = new WeakMap();
const meaning = (field) => {
  const help = field.querySelector(".tn-field__help");
  if (!helps.has(help)) helps.set(help, [...help.childNodes]);
  const meant = field.querySelector("select").selectedOptions[0]?.dataset.meaning;
  help.replaceChildren(...(meant ? [meant] : helps.get(help)));
};

// An entry that is there already wants changes of its rows, not a second file.
const sayWhatIsThere = async () => {
  const place = form.querySelector(".tn-there");
  const { id, isNew, title } = professionOf(form, data.professions);
  const { pillar } = typedIn(form);
  place.replaceChildren();
  if (!id || isNew || !pillar) return;
  const twin = await load(`professions/${id}/rows.json`).catch(() => undefined);
  if (!twin?.["as-of"][pillar] || professionOf(form, data.professions).id !== id || typedIn(form).pillar !== pillar) return;
  const link = Object.assign(document.createElement("a"), { href: new URL(`professions/${id}/#${pillar}`, root).href, textContent: `${title}, ${data.pillars[pillar]}` });
  place.replaceChildren("There is an entry already: ", link, ". Suggest a change beside one of its rows, or go on for a row that is not there yet.");
};

// ---------- drafts ----------

const nameOfDraft = () => {
  if (suggested) return suggested.name;
  const { pillar } = typedIn(form);
  return `${professionOf(form, data.professions).id || "profession"}/${pillar || "pillar"}`;
};

const save = () => {
  const wanted = nameOfDraft();
  if (wanted !== name) {
    if (name) forget(name);
    name = draft(wanted) ? `${wanted} ${new Date().toISOString().slice(0, 19)}` : wanted;
    if (!suggested) history.replaceState(null, "", `${location.pathname}?draft=${encodeURIComponent(name)}`);
  }
  keep(name, typed(form));
};

const listDrafts = () => {
  const place = form.querySelector(".tn-drafts");
  const others = drafts().filter((one) => one.name !== name);
  place.hidden = !others.length;
  place.querySelector("ul").replaceChildren(...others.map((one) => {
    const item = document.createElement("li");
    const way = one.name.startsWith("row:") ? `?row=${one.name.slice(4)}` : `?draft=${encodeURIComponent(one.name)}`;
    const open = Object.assign(document.createElement("a"), { href: location.pathname + way, textContent: one.name.replace(/^row:/, "row ") });
    const away = Object.assign(document.createElement("button"), { type: "button", textContent: "Delete" });
    away.setAttribute("aria-label", `Delete the draft ${one.name}`);
    away.addEventListener("click", () => (forget(one.name), listDrafts()));
    item.append(open, ` ${new Date(one.at).toLocaleDateString()} `, away);
    return item;
  }));
};

// ---------- what people do ----------

let waiting;
const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => (update(), save()), 250);
};

const nameSource = (item) => {
  if (item.dataset.named === "by-hand") return;
  const { id, author, issued, title } = typedIn(item);
  const words = slug(title).split("-").filter((word) => word.length > 3).slice(0, 2);
  const made = slug([author[0]?.split(",")[0] ?? "", issued.slice(0, 4), ...words].join(" "));
  putInto(item, { ...typedIn(item), id: made });
  for (const cite of form.querySelectorAll("[data-item=cite]")) if (id && typedIn(cite).id === id) putInto(cite, { ...typedIn(cite), id: made });
  if (!id) for (const cite of form.querySelectorAll("[data-new]")) if (cite.dataset.new === item.dataset.new) putInto(cite, { ...typedIn(cite), id: made });
};

const cite = (container) => {
  const item = add(container, "cite");
  putInto(item, { for: "now", stance: "supports" });
  withSources();
  return item;
};

const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

const describe = (row) => {
  const item = add(form, "source");
  item.dataset.new = cite(row).dataset.new = `${Date.now()}`;
  putInto(item.querySelector("[data-group=checked]"), { on: today() });
  return item;
};

const ADD = { row: () => add(form, "row"), cite, since: (container) => add(container, "since") };

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const item = button.closest("[data-item]");
  const made = button.dataset.add ? ADD[button.dataset.add](item) : "describe" in button.dataset ? describe(item) : undefined;
  made?.querySelector("input, select, textarea").focus();
  if ("remove" in button.dataset) remove(item);
  if ("check" in button.dataset) {
    everywhere = true;
    update();
    form.querySelector("#outcome").focus();
  }
  if ("forget" in button.dataset) {
    clearTimeout(waiting);
    forget(name);
    location.assign(location.pathname);
    return;
  }
  if (made || "remove" in button.dataset) later();
});
form.addEventListener("input", (event) => {
  const item = event.target.closest("[data-item=source]");
  if (item && event.target.closest(".tn-field").dataset.key === "id") item.dataset.named = "by-hand";
  else if (item) nameSource(item);
  if (["profession", "pillar"].includes(event.target.closest(".tn-field")?.dataset.key)) sayWhatIsThere();
  later();
});
form.addEventListener("focusout", (event) => {
  const field = event.target.closest(".tn-field");
  if (!field || !event.target.value) return;
  field.dataset.touched = "";
  later();
});

// ---------- begin ----------

const suggest = async (wanted) => {
  const [profession, anchor] = wanted.split("/");
  const twin = await load(`professions/${encodeURIComponent(profession)}/rows.json`).catch(() => undefined);
  const row = twin?.rows.find((one) => one.href === `#${anchor}`);
  const place = form.querySelector(".tn-suggest");
  place.hidden = false;
  if (!row) {
    place.textContent = `There is no row ${wanted} here. You can write a new entry below.`;
    add(form, "row");
    return false;
  }
  suggested = { name: `row:${wanted}`, profession, pillar: row.pillar, aspect: row.aspect.id, dates: twin["as-of"][row.pillar] };
  const link = Object.assign(document.createElement("a"), { href: new URL(`professions/${profession}/#${anchor}`, root).href, textContent: `${twin.title}, ${row.aspect.title}` });
  place.replaceChildren("You are suggesting a change of this row: ", link, ". Change what is wrong, then hand the text in at the end of this page.");
  for (const part of form.querySelectorAll("[data-whole]")) part.hidden = true;
  for (const button of form.querySelectorAll("template")) button.content.querySelector("[data-item=row] > .tn-buttons:last-child [data-remove]")?.remove();
  addRow(form, rowFromTwin(row, suggested.dates));
  return true;
};

const begin = async () => {
  data = await load("apply/form.json");
  document.querySelector("#known-professions").replaceChildren(...Object.values(data.professions).map((title) => option(title)));
  const wanted = query.get("draft");
  if (query.get("row") && (await suggest(query.get("row")))) {
    const kept = draft(suggested.name);
    if (kept) restore(form, kept);
    name = kept ? suggested.name : "";
  } else if (wanted && draft(wanted)) {
    name = wanted;
    restore(form, draft(wanted));
  } else {
    if (query.size) putInto(form, { profession: data.professions[query.get("profession")] ?? "", pillar: query.get("pillar") ?? "" });
    putInto(group("reviewed"), { ...typedIn(group("reviewed")), on: today() });
  }
  if (form.querySelector("[data-item=cite]")) await withSources();
  listDrafts();
  update();
  sayWhatIsThere();
};

await begin();
