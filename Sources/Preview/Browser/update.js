// Makes the page what the server now has, changing only what differs: so scrolling, focus, opened details and the
// selection stay.
let assets = 0;

export async function update(newAssets) {
  const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const hasNewAssets = newAssets !== assets;
  assets = newAssets;
  document.title = fresh.title;
  updateStyles(fresh, hasNewAssets);
  decorate(fresh.body);
  const focused = pathTo(document.activeElement);
  morph(document.body, fresh.body);
  restoreFocus(focused);
  return { version: fresh.querySelector("script[data-version]")?.dataset.version };
}

// Makes numbers buttons, and has changed pictures loaded again.
export function decorate(body) {
  for (const mark of body.querySelectorAll("data[data-expression], span[data-expression]")) {
    if (mark.closest("a, button, summary, [aria-hidden=true]")) continue;
    mark.setAttribute("tabindex", "0");
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-haspopup", "dialog");
  }
  if (assets === 0) return;
  for (const image of body.querySelectorAll("img[src]")) {
    image.setAttribute("src", `${image.getAttribute("src").split("?")[0]}?${assets}`);
  }
}

const plainAddress = link => new URL(link.getAttribute("href"), location.href).pathname;
const styles = page => [...page.querySelectorAll("head link[rel=stylesheet]")];

// A new style sheet takes the place of the old one when it is loaded, so that the page never stands without.
function updateStyles(fresh, hasNewAssets) {
  const wanted = styles(fresh).map(plainAddress);
  const live = new Map(styles(document).map(link => [plainAddress(link), link]));
  for (const [address, link] of live) if (!wanted.includes(address)) link.remove();
  for (const address of wanted) {
    const old = live.get(address);
    if (old && (!hasNewAssets || address.startsWith("/_upheld/"))) continue;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${address}?${assets}`;
    link.addEventListener("load", () => old?.remove());
    link.addEventListener("error", () => old?.remove());
    old ? old.after(link) : document.head.append(link);
  }
}

const isOwn = node => node.id === "upheld-panels";
const isOfAKind = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

function morph(live, fresh) {
  if (live.nodeType !== Node.ELEMENT_NODE) {
    if (live.nodeValue !== fresh.nodeValue) live.nodeValue = fresh.nodeValue;
    return;
  }
  morphAttributes(live, fresh);
  let old = [...live.childNodes].filter(node => !isOwn(node));
  let wanted = [...fresh.childNodes];
  while (old.length && wanted.length && old[0].isEqualNode(wanted[0])) {
    old = old.slice(1);
    wanted = wanted.slice(1);
  }
  while (old.length && wanted.length && old.at(-1).isEqualNode(wanted.at(-1))) {
    old = old.slice(0, -1);
    wanted = wanted.slice(0, -1);
  }
  const behind = (old.at(-1) ?? null)?.nextSibling ?? null;
  const place = old.length ? behind : placeOf(live, fresh, wanted);
  for (const [index, node] of wanted.entries()) {
    if (index >= old.length) live.insertBefore(node, place);
    else if (isOfAKind(old[index], node)) morph(old[index], node);
    else old[index].replaceWith(node);
  }
  for (const node of old.slice(wanted.length)) node.remove();
}

// Where nodes are put in when none are taken out: before what stands behind them on the new page.
function placeOf(live, fresh, wanted) {
  if (!wanted.length) return null;
  const following = [...fresh.childNodes].length - [...fresh.childNodes].indexOf(wanted.at(-1)) - 1;
  const kept = [...live.childNodes].filter(node => !isOwn(node));
  return kept[kept.length - following] ?? live.querySelector(":scope > #upheld-panels");
}

function morphAttributes(live, fresh) {
  for (const { name } of [...live.attributes]) {
    const isReaders = name === "open" && live.nodeName === "DETAILS";
    if (!fresh.hasAttribute(name) && !isReaders) live.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
}

// The way to an element of the page, by the number of each node among its siblings.
function pathTo(node) {
  if (!node || node === document.body || isOwn(node) || !document.body.contains(node)) return null;
  const path = [];
  for (let at = node; at !== document.body; at = at.parentNode) path.unshift([...at.parentNode.childNodes].indexOf(at));
  return { node, path };
}

function restoreFocus(focused) {
  if (!focused || document.activeElement === focused.node) return;
  const node = focused.path.reduce((at, number) => at?.childNodes[number], document.body);
  if (node instanceof HTMLElement) node.focus({ preventScroll: true });
}
