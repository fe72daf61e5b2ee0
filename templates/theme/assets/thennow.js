// Small comforts; every page reads and works without them.

const say = (text) => window.alert$?.next(text);
const OPEN = "details.tn-cite[open], .tn-nav details[open]";

const copy = async (text, done) => {
  try { await navigator.clipboard.writeText(text); say(done); } catch { /* it can be selected by hand */ }
};

// The citation of a row is written when somebody asks for it: title of the page, heading of the row, permanent address.
document.addEventListener("toggle", (event) => {
  const cite = event.target;
  if (!cite.matches?.(".tn-row .tn-cite[open]") || cite.querySelector("p")) return;
  const row = cite.closest(".tn-row").querySelector("h3");
  const pillar = cite.closest("section")?.querySelector("h2 a")?.innerText;
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const name = `${document.querySelector("h1").innerText}: ${row.innerText}${pillar ? ` (${pillar})` : ""}`;
  const text = document.createElement("p");
  text.textContent = `“${name}”, ${document.title.split(" · ").at(-1)}. ${page}#${row.id}`;
  cite.append(text);
}, true);

document.addEventListener("click", (event) => {
  const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey;
  // A row's heading is its permanent address: followed and copied.
  const heading = event.target.closest(".tn-row > h3 a[href^='#'], .tn-qa > h3 a");
  if (heading && plain) copy(heading.href, "Address copied");
  // A citation is copied by a click on it.
  const citation = event.target.closest(".tn-cite > p");
  if (citation) copy(citation.innerText, "Citation copied");
  // Citations and the menu close when the reader goes elsewhere.
  for (const open of document.querySelectorAll(OPEN)) if (!open.contains(event.target)) open.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll(OPEN)) { open.open = false; open.querySelector("summary").focus(); }
});
