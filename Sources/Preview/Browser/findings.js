// What is wrong since the last good page, and what is doubtful in it.
import { panels, element, say } from "/_upheld/panels.js";

// There from the beginning, so that what is put into it is read out.
const alert = element("p", { role: "alert", class: "said" });
const errorPlace = element("div", {});
const warningPlace = element("div", {});
const connection = element("p", { class: "connection", hidden: "" }, "The preview has ended. Start it again, and this page goes on.");
panels.append(alert, errorPlace, warningPlace, connection);

let shown = "";

export function showFindings(errors, warnings) {
  const now = JSON.stringify([errors, warnings]);
  if (now === shown) return;
  const hadErrors = errorPlace.childElementCount > 0;
  shown = now;
  showErrors(errors);
  showWarnings(warnings);
  const where = errors.length ? ` ${errors[0].place}: ${errors[0].summary}` : "";
  alert.textContent = errors.length ? `${count(errors, "error")}. The page is as it was before.${where}` : "";
  if (hadErrors && !errors.length) say("Mended. The page is as the last save has it.");
}

function showErrors(errors) {
  const isFolded = errorPlace.querySelector("details")?.open === false;
  errorPlace.replaceChildren();
  if (!errors.length) return;
  errorPlace.append(element("section", { class: "errors", "aria-label": "What is wrong" },
    element("details", isFolded ? {} : { open: "" },
      element("summary", {}, `${count(errors, "error")}: the page is as it was before`),
      list(errors))));
}

function showWarnings(warnings) {
  const isOpen = warningPlace.querySelector("[aria-expanded=true]") !== null;
  warningPlace.replaceChildren();
  if (!warnings.length) return;
  const panel = element("section", { class: "warnings", id: "warnings", "aria-label": "Warnings" }, list(warnings));
  panel.hidden = !isOpen;
  const button = element("button", {
    type: "button", class: "warning-button", "aria-expanded": String(isOpen), "aria-controls": "warnings",
    onclick: () => fold(!panel.hidden),
  }, count(warnings, "warning"));
  const fold = isFolded => {
    panel.hidden = isFolded;
    button.setAttribute("aria-expanded", String(!isFolded));
  };
  warningPlace.addEventListener("keydown", event => {
    if (event.key !== "Escape" || panel.hidden) return;
    fold(true);
    button.focus();
  });
  warningPlace.append(button, panel);
}

function list(findings) {
  const items = findings.map(finding => element("li", {},
    element("strong", { class: "place" }, finding.place),
    element("p", {}, finding.summary),
    element("p", { class: "remedy" }, finding.remedy)));
  return element("ul", { tabindex: "0", "aria-label": "Findings", role: "list" }, ...items);
}

const count = (all, word) => `${all.length} ${word}${all.length === 1 ? "" : "s"}`;

export function showConnection(isThere) {
  connection.hidden = isThere;
}
