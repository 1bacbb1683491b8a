// The script of the HTML report. Without it the page is whole; it adds the panel of linked passages, the keys,
// the filter, copying, and pan and zoom. It builds elements from text, never from HTML, and fetches nothing.
#pragma once
#include <string_view>

namespace isnad::report::html {

// The CDATA marks let an XML parser read the page; to HTML and JavaScript they are comments.
inline constexpr std::string_view kHtmlScript = R"js(/*<![CDATA[*/
(() => {
"use strict";
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const data = JSON.parse(one("#data").textContent);
const word = (key, part) => data.words[key].replace("{}", part ?? "");

function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value) element.setAttribute(name, value);
  }
  element.append(...inside);
  return element;
}
const bdi = (text, lang) => make("bdi", {dir: "auto", lang}, text);

// --- what is linked with what ---
const clusterOf = new Map();
for (const members of data.clusters) for (const id of members) clusterOf.set(id, members);
const pairsOf = new Map();
const addPair = (from, to, role) => pairsOf.set(from, [...(pairsOf.get(from) ?? []), [to, role]]);
const kRoles = {compatible: ["compatible", "compatible"], update: ["later", "earlier"], part_of: ["whole", "part"],
                discrepant: ["discrepant", "discrepant"], contradict: ["contradict", "contradict"]};
for (const [a, b, relation] of data.pairs) {
  const [ofB, ofA] = kRoles[relation];
  addPair(a, b, ofB);
  addPair(b, a, ofA);
}

const isStatement = id => Object.hasOwn(data.statements, id) && document.getElementById(id) !== null;
const pieces = id => all(`#${id},[data-of="${id}"]`);
const wordsOf = id => pieces(id).map(piece => piece.textContent).join(" ");
const kindOf = id => ({q: "quote", f: "figure", c: "claim"})[id[0]];
const documentOf = id => data.documents[Number(/^.(\d+)_/.exec(id)[1])];
const plain = text => text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
  .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647");
const tokens = text => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/// The statements linked to one, each once: what agrees with it, and what is related to any of those.
function linked(id) {
  const members = clusterOf.get(id) ?? [id];
  const found = new Map();
  for (const from of members)
    for (const [to, role] of pairsOf.get(from) ?? []) if (!members.includes(to)) found.set(to, role);
  const own = tokens(wordsOf(id)).join(" ");
  for (const member of members) {
    if (member === id || !isStatement(member)) continue;
    const same = tokens(wordsOf(member)).join(" ") === own;
    found.set(member, kindOf(id) === "figure" ? "agree" : same ? "same" : "reworded");
  }
  return [...found].filter(([to]) => isStatement(to));
}

// --- copying ---
function sourceOf(id) {
  const [outlet, published, path] = documentOf(id);
  return [outlet, published, `${path}:${data.statements[id][0]}`].filter(Boolean).join(", ");
}
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make("textarea", {class: "skip"});
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
function copyButton(text, source) {
  const button = make("button", {type: "button", class: "copy", click: async () => {
    await toClipboard(`${text()}\n\u2014 ${source}`);
    button.textContent = word("script_copied");
    setTimeout(() => { button.textContent = word("script_copy"); }, 2000);
  }}, word("script_copy"));
  return button;
}
for (const passage of all("main .passage"))
  one("figcaption", passage).append(copyButton(() => one("mark", passage).textContent, passage.dataset.source));

// --- the panel ---
const panel = one("#panel");
let origin = null;

/// The words, those set off that the chosen statement does not have.
function compared(id, own) {
  const out = [];
  for (const part of wordsOf(id).split(/(\s+)/)) {
    const differs = own && tokens(part).some(token => !own.has(token));
    out.push(differs ? make("b", {class: "diff"}, part) : part);
  }
  return out;
}
function facts(id) {
  const element = document.getElementById(id);
  const list = [];
  if (element.dataset.by) list.push(["said_by", bdi(element.dataset.by)]);
  if (element.dataset.read) list.push(["read_as", make("bdi", {dir: "ltr", lang: "en"}, element.dataset.read)]);
  return list.flatMap(([key, value]) => {
    const [before, after] = data.words[key].split("{}");
    return [" \u00b7 ", before, value, after ?? ""];
  });
}
function passage(id, role, own) {
  const place = document.getElementById(id).closest("[lang],[dir]");
  const [outlet, published] = documentOf(id);
  return make("figure", {class: "passage"},
    make("span", {class: "tag"}, word(role ? `script_${role}` : "script_here")),
    make("blockquote", {dir: place.getAttribute("dir"), lang: place.closest("[lang]")?.lang},
         make("mark", {class: kindOf(id)}, ...compared(id, own))),
    make("figcaption", {}, make("a", {href: `#${id}`}, bdi(outlet)), ...(published ? [" \u00b7 ", bdi(published)] : []),
         ...facts(id), copyButton(() => wordsOf(id), sourceOf(id))));
}
function choose(id) {
  for (const mark of all("mark.chosen")) mark.classList.remove("chosen");
  if (id) for (const mark of pieces(id)) mark.classList.add("chosen");
}
/// The panel takes room: what was chosen stays where it was, or comes into what is left of the window.
function keepInSight(element, top) {
  const box = element.getBoundingClientRect();
  const sheet = panel.getBoundingClientRect();
  const bottom = sheet.top > 0 ? sheet.top : innerHeight;  // on a narrow screen the panel lies below
  const highest = one("#tools").offsetHeight + 8;
  const wanted = Math.max(highest, Math.min(top, bottom - box.height - 8));
  scrollBy({top: box.top - wanted, behavior: "instant"});
}
function openPanel(id, from) {
  if (!panel.contains(from)) origin = from;
  const top = from.getBoundingClientRect().top;
  choose(id);
  const others = linked(id);
  const own = new Set(tokens(wordsOf(id)));
  const heading = make("h2", {tabindex: "-1"}, word("script_title"));
  panel.replaceChildren(
    make("div", {class: "top"}, heading,
         make("button", {type: "button", class: "close", click: closePanel}, word("script_close"))),
    passage(id),
    make("ul", {}, ...data.statements[id][1].map(number =>
      make("li", {}, make("a", {href: `#finding${number}`}, word("script_finding", number))))),
    ...(others.length ? others.map(([to, role]) => passage(to, role, own)) : [make("p", {}, word("script_none"))]));
  panel.hidden = false;
  document.body.classList.add("beside");
  panel.scrollTop = 0;
  if (from.dataset.s) keepInSight(from, top);
  heading.focus({preventScroll: true});
}
function closePanel() {
  panel.hidden = true;
  document.body.classList.remove("beside");
  choose(null);
  if (origin?.isConnected) origin.focus({preventScroll: true});
  origin = null;
}

/// Opens what is folded around an element.
function unfold(element) {
  for (let at = element; at; at = at.parentElement?.closest("details")) if (at.matches("details")) at.open = true;
}
function follow(hash) {
  const element = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!element) return;
  unfold(element);
  const inside = one(":scope > details.fold", element);
  if (inside) inside.open = true;
}
addEventListener("hashchange", () => follow(location.hash));
follow(location.hash);

document.addEventListener("click", event => {
  const link = event.target.closest?.("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const href = link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
  const id = link.dataset.s ?? href.slice(1);
  follow(href);
  if (!isStatement(id)) return;
  if (link.dataset.s) event.preventDefault();  // in a text: what is linked comes beside it
  openPanel(id, link);
});

// --- filter and keys ---
const filter = one("#filter");
const findings = all(".finding");
const haystack = new Map();
one("#tools").hidden = false;

function applyFilter() {
  const needles = tokens(filter.value);
  let shown = 0;
  for (const finding of findings) {
    if (!haystack.has(finding)) haystack.set(finding, plain(finding.textContent));
    finding.hidden = !needles.every(needle => haystack.get(finding).includes(needle));
    shown += finding.hidden ? 0 : 1;
  }
  for (const section of all("section.findings"))
    section.hidden = needles.length > 0 && all(".finding", section).every(finding => finding.hidden);
  one("#shown").textContent = needles.length ? word("script_shown", `${shown} / ${findings.length}`) : "";
}
filter.addEventListener("input", applyFilter);

function step(by) {
  const visible = findings.filter(finding => !finding.hidden);
  const at = visible.indexOf(document.activeElement?.closest(".finding"));
  const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by];
  if (!next) return;
  unfold(next);
  next.focus({preventScroll: true});
  next.scrollIntoView({block: "nearest"});
}
function openFinding(finding) {
  const fold = one(":scope > details.fold", finding);
  if (fold) fold.open = true;
  const id = one(".passage", finding)?.dataset.s;
  if (!id || !isStatement(id)) return;
  unfold(document.getElementById(id));
  document.getElementById(id).scrollIntoView({block: "center"});
  openPanel(id, finding);
}
function onEscape() {
  if (document.activeElement === filter) {
    filter.value = "";
    applyFilter();
    filter.blur();
  } else if (!panel.hidden) {
    closePanel();
  }
}
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return onEscape();
  if (event.target.matches("input[type=search],textarea") || !one("#shortcuts").checked) return;
  const isFinding = event.target.matches(".finding");
  const keys = {"j": () => step(1), "k": () => step(-1), "/": () => filter.focus()};
  if (isFinding) Object.assign(keys, {ArrowDown: keys.j, ArrowUp: keys.k, Enter: () => openFinding(event.target)});
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

// --- the graph: pan and zoom by its viewBox ---
function live(canvas) {
  const svg = one("svg", canvas);
  const [x, y, width, height] = svg.getAttribute("viewBox").split(/\s+/).map(Number);
  const kPixelsPerPoint = 4 / 3;
  const box = {x, y, w: width, h: height};
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("preserveAspectRatio", "xMidYMin meet");
  canvas.classList.add("live");

  const show = () => svg.setAttribute("viewBox", [box.x, box.y, box.w, box.h].map(n => n.toFixed(2)).join(" "));
  const aspect = () => canvas.clientHeight / Math.max(1, canvas.clientWidth);
  /// As wide as there is room for; at first not smaller than can be read.
  const kReadable = 0.6;
  const fit = (least = 0) => {
    const natural = width * kPixelsPerPoint;
    const scale = Math.max(least, Math.min(1, canvas.clientWidth / natural));
    canvas.style.blockSize = `${Math.min(innerHeight * 0.8, height * kPixelsPerPoint * scale)}px`;
    box.w = canvas.clientWidth / (kPixelsPerPoint * scale);
    box.h = box.w * aspect();
    box.x = x + (box.w > width ? (width - box.w) / 2 : 0);
    box.y = y;
    show();
  };
  const zoom = (factor, atX = 0.5, atY = 0.5) => {
    const w = Math.min(width * 2, Math.max(width / 40, box.w / factor));
    const h = w * aspect();
    box.x += (box.w - w) * atX;
    box.y += (box.h - h) * atY;
    box.w = w;
    box.h = h;
    show();
  };
  const pan = (dx, dy) => {
    box.x = Math.min(x + width, Math.max(x - box.w, box.x + dx * box.w));
    box.y = Math.min(y + height, Math.max(y - box.h, box.y + dy * box.h));
    show();
  };

  canvas.addEventListener("wheel", event => {
    if (!event.ctrlKey && !canvas.matches(":focus-within")) return;  // else the page scrolls
    event.preventDefault();
    const place = canvas.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 400), (event.clientX - place.left) / place.width,
         (event.clientY - place.top) / place.height);
  }, {passive: false});

  let grip = null;
  canvas.addEventListener("pointerdown", event => {
    if (event.button === 0) grip = {x: event.clientX, y: event.clientY, moved: false};
  });
  canvas.addEventListener("pointermove", event => {
    if (!grip) return;
    const dx = event.clientX - grip.x;
    const dy = event.clientY - grip.y;
    if (!grip.moved && Math.hypot(dx, dy) < 5) return;
    if (!grip.moved) canvas.setPointerCapture(event.pointerId);
    canvas.classList.add("moving");
    pan(-dx / canvas.clientWidth, -dy / canvas.clientHeight);
    grip = {x: event.clientX, y: event.clientY, moved: true};
  });
  const drop = () => {
    canvas.classList.remove("moving");
    setTimeout(() => { grip = null; });
  };
  canvas.addEventListener("pointerup", drop);
  canvas.addEventListener("pointercancel", drop);
  canvas.addEventListener("click", event => {
    if (!grip?.moved) return;
    event.preventDefault();  // the end of a drag is no click on a link
    event.stopPropagation();
  }, true);
  canvas.addEventListener("dragstart", event => event.preventDefault());

  const keys = {"+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": () => fit(),
                ArrowLeft: () => pan(-0.1, 0), ArrowRight: () => pan(0.1, 0), ArrowUp: () => pan(0, -0.1),
                ArrowDown: () => pan(0, 0.1)};
  canvas.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  const button = (label, sign, click) => make("button", {type: "button", "aria-label": word(label), click}, sign);
  canvas.before(make("div", {class: "zoom"}, button("script_zoom_in", "+", () => zoom(1.25)),
    button("script_zoom_out", "\u2212", () => zoom(0.8)),
    make("button", {type: "button", click: () => fit()}, word("script_fit"))));
  fit(kReadable);
  addEventListener("resize", () => fit(kReadable));
  addEventListener("beforeprint", () => svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`));
  addEventListener("afterprint", () => fit(kReadable));
}
for (const canvas of all(".canvas")) live(canvas);

// --- paper shows everything ---
let closed = [];
addEventListener("beforeprint", () => {
  closed = all("details:not([open])");
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
})();
/*]]>*/)js";

}  // namespace isnad::report::html
