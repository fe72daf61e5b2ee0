// What a word of the glossary means, beside the word: while it is pointed at or has the focus, or after a tap.
// It can be pointed at itself, stays until one leaves, and Escape sends it away (WCAG 1.4.13).

const SLOW = 120, LINGER = 250;
let terms, shown, timer;

const tip = Object.assign(document.createElement("div"), {id: "tn-tip", className: "tn-tip", hidden: true});
tip.setAttribute("role", "tooltip");
document.body.append(tip);

export const load = (link) => (terms ??= fetch(new URL("terms.json", link.href)).then((answer) => answer.json()));

const hide = () => {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = undefined;
  tip.hidden = true;
};

const leave = () => {
  clearTimeout(timer);
  timer = setTimeout(() => { if (shown !== document.activeElement || !shown?.matches(":focus-visible")) hide(); }, LINGER);
};

const place = (link) => {
  const word = link.getClientRects()[0], room = document.documentElement.clientWidth, half = tip.offsetWidth;
  tip.style.left = `${scrollX + Math.max(8, Math.min(word.left, room - half - 8))}px`;
  const below = word.bottom + tip.offsetHeight < innerHeight || word.top < tip.offsetHeight;
  tip.style.top = `${scrollY + (below ? word.bottom : word.top - tip.offsetHeight)}px`;
};

const show = async (link, tapped) => {
  const [title, text] = (await load(link))[decodeURIComponent(link.hash.slice(1))] ?? [];
  if (!text || !link.isConnected) return;
  hide();
  shown = link;
  const more = tapped ? [Object.assign(document.createElement("a"), {href: link.href, textContent: "In the glossary"})] : [];
  tip.replaceChildren(Object.assign(document.createElement("b"), {textContent: title}), ` ${text} `, ...more);
  tip.hidden = false;
  link.setAttribute("aria-describedby", "tn-tip");
  place(link);
};

export const explain = (link, kind) => {
  clearTimeout(timer);
  if (link === shown) return;
  if (kind === "pointerover") timer = setTimeout(show, SLOW, link);
  else show(link, kind === "click");
};

document.addEventListener("pointerout", (event) => {
  if (event.pointerType !== "touch" && (event.target.closest("a") === shown || tip.contains(event.target) || !shown)) leave();
});
tip.addEventListener("pointerover", () => clearTimeout(timer));
document.addEventListener("focusout", (event) => { if (event.target === shown && !tip.contains(event.relatedTarget)) hide(); });
document.addEventListener("click", (event) => { if (shown && event.target.closest("a") !== shown && !tip.contains(event.target)) hide(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
addEventListener("resize", hide);
