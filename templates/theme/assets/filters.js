// Filters above a list: the choice is kept in the address (`?status=contested`), counts follow the other choices, empty groups go.
// Groups with pages of their own (data-sheets) are fetched from there once somebody chooses.

const form = document.querySelector("[data-filters]");
const lists = [...form.querySelectorAll("select")];
const said = form.querySelector("[role=status]");
const all = form.querySelector("button");
const groups = [...document.querySelectorAll("[data-group]")];
const jumps = [...document.querySelectorAll(".tn-jump a, .tn-contents a")];
const marks = [...document.querySelectorAll("svg a[href^='#']")];
const boxes = [...document.querySelectorAll("[data-sheets]")];
const {one, many, total} = form.dataset;
const together = form.dataset.together?.split(" ") ?? [];
let asked = 0;

// What an item answers stands on itself or on its group; it is read once. An item with rows answers in as many ways:
// what is asked of rows has to be true of one and the same.
const answer = (item, name) => (item.closest(`[data-${name}]`)?.dataset[name] ?? "").split(" ");
const rowOf = (text) => Object.fromEntries(text.split(",").map((value, at) => [together[at], [value]]));
const waysOf = (place) => {
  const whole = Object.fromEntries(lists.map(({name}) => [name, answer(place, name)]));
  const rows = place.dataset.rows?.split(" ").map(rowOf) ?? [{}];
  return rows.map((row) => ({...whole, ...row}));
};
const read = () => [...document.querySelectorAll("[data-item]")].map((place) => ({place, ways: waysOf(place)}));
let items = read();

const bound = ({dataset}) => ("from" in dataset ? "since" : "to" in dataset ? "until" : "");
const meets = {"": (one, value) => one === value, since: (one, value) => one >= value, until: (one, value) => one && one <= value};
const has = (way, list, value) => way[list.name].some((one) => meets[bound(list)](one, value));
const fits = (way, but) => lists.every((list) => list === but || !list.value || has(way, list, list.value));

// A sheet's links are seen from its own address.
const sheet = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const link of page.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
  return [...page.querySelector("[data-sheet]").children];
};

const fill = async (box) => {
  const parts = await Promise.all([...box.querySelectorAll(".tn-sheets a")].map((link) => sheet(link.href)));
  const whole = Object.assign(document.createElement("div"), {className: box.className, hidden: true});
  whole.append(...parts.flat());
  return () => box.after(whole);
};

let fetched = null;
const fetchAll = () => {
  fetched ??= Promise.all(boxes.map(fill)).then((placed) => { for (const place of placed) place(); items = read(); });
  fetched.catch(() => { fetched = null; });
  return fetched;
};

const recount = (list) => {
  const left = items.map(({ways}) => ways.filter((way) => fits(way, list)));
  for (const option of list.options) {
    if (!option.value) continue;
    const count = left.filter((ways) => ways.some((way) => has(way, list, option.value))).length;
    option.textContent = `${option.dataset.word} (${count})`;
    option.disabled = !count && !option.selected;
  }
};

const word = (list) => `${bound(list)} ${list.selectedOptions[0].dataset.word}`.trim();
const told = (count, chosen) => (chosen.length ? `${count} of ${total} ${total === "1" ? one : many}: ${chosen.map(word).join(", ")}` : `All ${total} ${many}`);

// Ways to what was left out go with it; marks of a drawing fade.
const isGone = (link) => Boolean(document.getElementById(link.getAttribute("href").slice(1))?.closest("[data-item], [data-group]")?.hidden);

const draw = (chosen) => {
  for (const item of items) item.place.hidden = !item.ways.some((way) => fits(way));
  for (const box of boxes) {
    box.hidden = Boolean(chosen.length);
    if (box.nextElementSibling) box.nextElementSibling.hidden = !chosen.length;
  }
  for (const group of groups) group.hidden = Boolean(chosen.length) && !group.querySelector("[data-item]:not([hidden])");
  for (const link of jumps) (link.closest("li") ?? link).hidden = isGone(link);
  for (const mark of marks) mark.classList.toggle("is-gone", isGone(mark));
  if (items.length === Number(total)) lists.forEach(recount);
  said.textContent = told(items.filter(({place}) => !place.hidden).length, chosen);
};

const show = async () => {
  const turn = ++asked;
  const chosen = lists.filter((list) => list.value);
  all.disabled = !chosen.length;
  if (!chosen.length || !boxes.length) return draw(chosen);
  if (!fetched) said.textContent = "The list is being loaded.";
  try {
    await fetchAll();
    if (turn === asked) draw(chosen);
  } catch {
    if (turn === asked) said.textContent = "The list could not be loaded. Try again, or read it page by page.";
  }
};

const fromAddress = () => {
  const query = new URLSearchParams(location.search);
  for (const list of lists) {
    const wanted = query.get(list.name) ?? "";
    list.value = [...list.options].some((option) => option.value === wanted) ? wanted : "";
  }
  show();
};

// An anchor in the address would lead back to a group that may be gone.
const toAddress = () => {
  const url = new URL(location.href);
  for (const {name, value} of lists) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  url.hash = "";
  history.pushState(null, "", url);
  show();
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", toAddress);
all.addEventListener("click", () => {
  for (const list of lists) list.value = "";
  lists[0].focus(); // The button is about to be disabled, and would lose it.
  toAddress();
});
addEventListener("popstate", fromAddress);
fromAddress();
