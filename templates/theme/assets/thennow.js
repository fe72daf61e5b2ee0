// Small comforts; every page reads and works without them.

// What was done is said for two seconds, to screen readers too.
const dialog = document.querySelector(".md-dialog");
dialog?.firstElementChild.setAttribute("role", "status");
let said;
export const say = (text) => {
  dialog.firstElementChild.textContent = text;
  dialog.classList.add("md-dialog--active");
  clearTimeout(said);
  said = setTimeout(() => dialog.classList.remove("md-dialog--active"), 2000);
};

// Light, dark, or as the system has it: the button names what is shown, a press leads to the next. The page's head has applied the choice already.
const scheme = document.querySelector(".tn-scheme");
const schemes = JSON.parse(scheme?.dataset.schemes ?? "[]");
let chosen = Math.min(__md_get("__palette")?.index ?? 0, schemes.length - 1);
const showScheme = () => {
  const { name, ...color } = schemes[chosen];
  document.body.dataset.mdColorMedia = color.media;
  document.body.dataset.mdColorScheme = color.scheme;
  scheme.ariaLabel = scheme.title = name;
  return color;
};
if (scheme) showScheme();
scheme?.addEventListener("click", () => {
  chosen = (chosen + 1) % schemes.length;
  __md_set("__palette", { index: chosen, color: showScheme() });
  say(scheme.title.split(". ")[0]);
});

// Code that is wider than its box can be scrolled with the keyboard.
for (const code of document.querySelectorAll("pre > code")) if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;

// On paper everything is open.
const CLOSED = ".md-content details:not([open], .tn-cite)";
addEventListener("beforeprint", () => { for (const one of document.querySelectorAll(CLOSED)) one.open = Boolean(one.dataset.printed = "yes"); });
addEventListener("afterprint", () => { for (const one of document.querySelectorAll("[data-printed]")) { one.open = false; delete one.dataset.printed; } });

const OPEN = "details.tn-cite[open], .tn-nav details[open]";

// Every row has the same links: to who hears them one by one, each says of which row it is.
for (const actions of document.querySelectorAll(".tn-row__actions")) {
  for (const one of actions.querySelectorAll("a, summary")) one.ariaLabel = `${one.textContent}: ${actions.previousElementSibling.textContent}`;
}

const copy = async (text, done) => {
  try { await navigator.clipboard.writeText(text); say(done); } catch { /* it can be selected by hand */ }
};

// A citation is written when somebody asks for it.
document.addEventListener("toggle", async (event) => {
  const cite = event.target;
  if (cite.matches?.(".tn-cite[open]") && !cite.querySelector("div")) (await import("./cite.js")).write(cite);
}, true);

document.addEventListener("click", (event) => {
  const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey;
  // A row's heading is its permanent address: followed and copied.
  const heading = event.target.closest(".tn-row > h3 a[href^='#'], .tn-qa > h3 a");
  if (heading && plain) copy(heading.href, "Address copied");
  const copier = event.target.closest("[data-copies]");
  if (copier) copy(copier.previousElementSibling.textContent, `${copier.dataset.copies} copied`);
  // Citations and the menu close when the reader goes elsewhere.
  for (const open of document.querySelectorAll(OPEN)) if (!open.contains(event.target)) open.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll(OPEN)) { open.open = false; open.querySelector("summary").focus(); }
});

// An anchor whose row or term has moved to one place leads on to it.
const follow = () => {
  const there = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.dataset.moved;
  if (there) location.replace(there);
};
addEventListener("hashchange", follow);
follow();

// A word of the glossary is explained where it stands; what that takes is loaded when somebody first turns to one.
const TERM = "main a[href*='glossary/#']";
const termOf = (event) => event.target.closest?.(TERM);
const terms = () => import("./terms.js");
let tapped;
const turnToTerm = (event) => {
  const link = termOf(event);
  if (link && event.pointerType !== "touch" && tapped !== link) terms().then(({explain}) => explain(link, event.type));
};
for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, turnToTerm);
// The first tap explains, the second follows the link.
document.addEventListener("pointerdown", (event) => {
  const link = termOf(event);
  tapped = event.pointerType === "touch" && !link?.hasAttribute("aria-describedby") ? link : undefined;
});
document.addEventListener("click", (event) => {
  const link = termOf(event);
  if (!link || link !== tapped) return;
  event.preventDefault();
  tapped = undefined;
  terms().then(({explain}) => explain(link, "click")).catch(() => location.assign(link.href));
});
// Whoever goes from link to link with the keyboard finds the words there already.
document.addEventListener("keydown", function ahead(event) {
  const link = event.key === "Tab" && document.querySelector(TERM);
  if (!link) return;
  document.removeEventListener("keydown", ahead);
  terms().then(({load}) => load(link));
});

// The search is loaded when somebody turns to it; until then it costs nothing.
const search = document.querySelector("form.tn-search");
let turnedTo;
const turnTo = () => (turnedTo ??= Promise.all([
  ...["box", "draw", "files", "find", "names", "words"].map((name) => import(`./search/${name}.js`)),
  fetch(new URL("start.json", search.action)).then((answer) => answer.text()),
]).then(([{begin}, , , , , , start]) => begin(search, start)));

search?.elements.q.addEventListener("focus", turnTo);
if (search?.contains(document.activeElement)) turnTo();
if (search && location.pathname === new URL(search.action).pathname && new URLSearchParams(location.search).get("q")) turnTo();

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (!search || typing || event.metaKey || event.ctrlKey || event.altKey || !["/", "s"].includes(event.key)) return;
  event.preventDefault();
  search.elements.q.focus();
  search.elements.q.select();
});
