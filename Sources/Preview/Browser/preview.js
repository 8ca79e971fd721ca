// Keeps the open page as the last save has it, and opens the panels. Loaded by the preview only, never published.
import { showFindings, showConnection } from "/_upheld/findings.js";
import { openForm, openFigure, refresh } from "/_upheld/inspector.js";
import { decorate, update } from "/_upheld/update.js";
import { panels, element } from "/_upheld/panels.js";

const settings = document.querySelector("script[data-version]").dataset;
let shownVersion = settings.version;
let shownAssets = null;
let wanted = null;
let working = false;

// One update after the other; of those that wait only the newest is done.
async function show(state) {
  wanted = state;
  if (working) return;
  working = true;
  try {
    while (wanted) {
      const next = wanted;
      wanted = null;
      const isFirst = shownAssets === null;
      if (shownVersion === "none" || next.version !== shownVersion || (!isFirst && next.assets !== shownAssets)) {
        const { version } = await update(isFirst ? 0 : next.assets);
        if (shownVersion === "none" && version !== "none") return location.reload();
        shownVersion = shownVersion === "none" ? "none" : next.version;
        refresh();
      }
      shownAssets = next.assets;
      showFindings(shownVersion === "none" ? [] : next.errors, next.warnings);
      document.documentElement.dataset.upheldShown = `${next.version} ${next.assets} ${next.errors.length}`;
    }
  } catch {
    showConnection(false);
  } finally {
    working = false;
  }
}

const tools = element("aside", { class: "tools", "aria-label": "Preview tools" },
  element("strong", {}, "DRAFT"),
  settings.reports ? element("button", { type: "button", id: "try", onclick: event => openForm(event.target) }, "Try an expression") : "",
);
panels.append(tools);
decorate(document.body);

function figureAt(target) {
  const mark = target instanceof Element ? target.closest("[data-expression]") : null;
  return mark && !mark.closest("a, button, summary") ? mark : null;
}

document.addEventListener("click", event => {
  const mark = figureAt(event.target);
  if (mark) openFigure(mark);
});

document.addEventListener("keydown", event => {
  if (event.key !== "Enter" && event.key !== " ") return;
  const mark = figureAt(event.target);
  if (!mark) return;
  event.preventDefault();
  openFigure(mark);
});

const events = new EventSource("/_upheld/events");
events.addEventListener("shown", event => {
  showConnection(true);
  show(JSON.parse(event.data));
});
events.addEventListener("error", () => showConnection(false));
