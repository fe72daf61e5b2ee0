// Filters above a list: the choice is kept in the address (`?status=contested`), counts follow the other choices, empty groups go.

const form = document.querySelector("[data-filters]");
const lists = [...form.querySelectorAll("select")];
const said = form.querySelector("[role=status]");
const all = form.querySelector("button");
const groups = [...document.querySelectorAll("[data-group]")];
const jumps = [...document.querySelectorAll(".tn-jump a")];

// What an item answers stands on itself or on its group; it is read once.
const answer = (item, name) => new Set((item.closest(`[data-${name}]`)?.dataset[name] ?? "").split(" "));
const items = [...document.querySelectorAll("[data-item]")].map((place) => ({
  place, answers: Object.fromEntries(lists.map(({ name }) => [name, answer(place, name)])),
}));

const fits = (item, but) => lists.every((list) => list === but || !list.value || item.answers[list.name].has(list.value));

const recount = (list) => {
  const left = items.filter((item) => fits(item, list));
  for (const option of list.options) {
    if (!option.value) continue;
    const count = left.filter((item) => item.answers[list.name].has(option.value)).length;
    option.textContent = `${option.dataset.word} (${count})`;
    option.disabled = !count && !option.selected;
  }
};

const told = (count) => {
  const chosen = lists.filter((list) => list.value).map((list) => list.selectedOptions[0].dataset.word);
  const { one, many } = form.dataset;
  return chosen.length ? `${count} of ${items.length} ${items.length === 1 ? one : many}: ${chosen.join(", ")}` : `All ${items.length} ${many}`;
};

const show = () => {
  for (const item of items) item.place.hidden = !fits(item);
  for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
  for (const link of jumps) link.hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest("[data-group]")?.hidden);
  lists.forEach(recount);
  all.disabled = lists.every((list) => !list.value);
  said.textContent = told(items.filter(({ place }) => !place.hidden).length);
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
  for (const { name, value } of lists) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
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
