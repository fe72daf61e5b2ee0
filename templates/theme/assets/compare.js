// The picker: two to four professions, or the sides of one, from the address (`?p=lawyer,translator`, `?p=nurse&by=time`).

import { besides, bySides } from "./compare-draw.js";

const place = document.querySelector("#comparison");
const form = document.querySelector(".tn-pick");
const said = document.querySelector(".tn-said");
const by = form.elements.by;
const who = [...form.elements.p];
const root = new URL(place.dataset.root, location.href);
const own = document.title;
const fetched = new Map();
let turns = 0;

// Only the first list stands in the page; the others hold the same professions. In a large base all are fetched when somebody turns to them.
const make = (tag, attributes, ...children) => { const node = Object.assign(document.createElement(tag), attributes); node.append(...children); return node; };
const fetchGroups = async () => {
  const answer = await fetch(form.dataset.options);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()).map(([label, options]) => make("optgroup", { label }, ...options.map(([value, title, ...were]) => {
    const option = make("option", { value }, title);
    if (were.length) option.dataset.were = were.join(" ");
    return option;
  })));
};
const fillLists = (groups) => {
  for (const list of who) if (!list.querySelector("optgroup")) list.append(...groups.map((group) => group.cloneNode(true)));
  return new Map(groups.flatMap((group) => [...group.children].flatMap((option) => [option.value, ...(option.dataset.were?.split(" ") ?? [])].map((id) => [id, option.value]))));
};
// Ids and what they are called now; an old id leads to the profession that had it.
let known = new Map();
let turnedTo = null;
const turnTo = () => {
  turnedTo ??= (form.dataset.options ? fetchGroups() : Promise.resolve([...who[0].querySelectorAll("optgroup")])).then((groups) => { known = fillLists(groups); });
  turnedTo.catch(() => { turnedTo = null; });
  return turnedTo;
};

const asked = (sides, named, lost = []) => {
  const ids = [...new Set(named)];
  const room = sides ? 1 : who.length;
  return { sides, ids: ids.slice(0, room), lost, over: ids.length > room };
};

const fromAddress = () => {
  const query = new URLSearchParams(location.search);
  const ids = [...new Set(query.getAll("p").flatMap((one) => one.split(",")).filter(Boolean))];
  const sides = ["pillar", "time"].includes(query.get("by")) ? query.get("by") : "";
  return asked(sides, ids.filter((id) => known.has(id)).map((id) => known.get(id)), ids.filter((id) => !known.has(id)));
};

const fromForm = () => asked(by.value, who.map((list) => list.value).filter(Boolean));

const addressOf = ({ sides, ids }) => {
  const query = [ids.length && `p=${ids.join(",")}`, sides && `by=${sides}`].filter(Boolean).join("&");
  return location.pathname + (query ? `?${query}` : "");
};

// A twin of a page is fetched once; one that could not be fetched may be tried again.
const rowsOf = (id) => {
  const address = new URL(`professions/${id}/rows.json`, root);
  const twin = fetched.get(id) ?? fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    const found = await answer.json();
    const page = new URL(found.href, address);
    return { ...found, href: page.href, rows: found.rows.map((row) => ({ ...row, href: new URL(row.href, page).href })) };
  });
  fetched.set(id, twin);
  twin.catch(() => fetched.delete(id));
  return twin;
};

const fill = ({ sides, ids }) => {
  by.value = sides;
  who.forEach((list, at) => {
    list.value = ids[at] ?? "";
    list.closest("label").hidden = Boolean(sides) && at > 0;
    for (const option of list.options) option.disabled = option.value !== list.value && ids.includes(option.value);
  });
};

const advice = ({ sides, ids, lost, over }) => {
  if (lost.length) return `No profession here is called ${lost.map((id) => `“${id}”`).join(", ")}.`;
  if (over && !sides) return `At most ${who.length} professions stand side by side; the others that the address names are left out.`;
  return ids.length === 1 && !sides ? "Choose a second profession to stand beside it." : "";
};

const show = async (wanted) => {
  const turn = ++turns;
  fill(wanted);
  said.textContent = advice(wanted);
  const enough = wanted.ids.length >= (wanted.sides ? 1 : 2);
  try {
    const found = enough ? await Promise.all(wanted.ids.map(rowsOf)) : [];
    if (turn !== turns) return;
    place.replaceChildren(...(!enough ? [] : wanted.sides ? bySides(found[0], wanted.sides, root) : besides(found, root)));
    const names = found.map((one) => one.title).join(" / ");
    document.title = names ? `${names} · ${own}` : own;
    if (names) said.textContent ||= `${names}: the address of this page now leads to this comparison.`;
  } catch {
    if (turn !== turns) return;
    place.replaceChildren();
    said.textContent = "The rows could not be loaded. Try again, or read the ready-made comparisons below.";
  }
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => {
  const wanted = fromForm();
  history.pushState(null, "", addressOf(wanted));
  shown = location.search;
  show(wanted);
});
// A way down the page changes the address too: what stands there stays.
let shown;
const showAddress = async () => {
  if (shown === location.search) return;
  try {
    if (!form.dataset.options || location.search) await turnTo();
    shown = location.search;
    await show(fromAddress());
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  } catch { said.textContent = "The list of professions could not be loaded. Try again, or read the ready-made comparisons below."; }
};
for (const kind of ["focusin", "pointerover"]) form.addEventListener(kind, () => turnTo().catch(() => {}), { once: true });
addEventListener("popstate", showAddress);
showAddress();
