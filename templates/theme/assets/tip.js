// A tip beside a word or a mark: while that is pointed at or has the focus, or after a tap.
// It can be pointed at itself, stays until one leaves, and Escape sends it away (WCAG 1.4.13).

const SLOW = 120, LINGER = 250;
let shown, timer;

const tip = Object.assign(document.createElement("div"), {id: "tn-tip", className: "tn-tip", hidden: true});
tip.setAttribute("role", "tooltip");
document.body.append(tip);

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

const show = async (link, words) => {
  const found = await words();
  if (!found || !link.isConnected) return;
  hide();
  shown = link;
  tip.replaceChildren(...found);
  tip.hidden = false;
  link.setAttribute("aria-describedby", "tn-tip");
  place(link);
};

/** Show the tip of a link that somebody turned to by an event of this kind; `words` finds what stands in it, or nothing. */
export const explain = (link, kind, words) => {
  clearTimeout(timer);
  if (link === shown) return;
  if (kind === "pointerover") timer = setTimeout(show, SLOW, link, words);
  else show(link, words);
};

document.addEventListener("pointerout", (event) => {
  if (event.pointerType !== "touch" && (event.target.closest("a") === shown || tip.contains(event.target) || !shown)) leave();
});
tip.addEventListener("pointerover", () => clearTimeout(timer));
document.addEventListener("focusout", (event) => { if (event.target === shown && !tip.contains(event.relatedTarget)) hide(); });
document.addEventListener("click", (event) => { if (shown && event.target.closest("a") !== shown && !tip.contains(event.target)) hide(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
addEventListener("resize", hide);
