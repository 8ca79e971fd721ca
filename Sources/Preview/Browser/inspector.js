// What upholds a number: its expression, which can be changed and tried, its definition and the records behind it.
import { panels, element, say } from "/_upheld/panels.js";
import { completion, forgetNames } from "/_upheld/completion.js";
import { answerParts } from "/_upheld/answer.js";

const settings = document.querySelector("script[data-version]").dataset;
const reports = settings.reports.split(" ").filter(Boolean);

const heading = element("h2", { id: "inspector-title", tabindex: "-1" });
const chosen = element("select", { id: "report", onchange: () => ask() }, ...reports.map(name => element("option", { value: name }, name)));
if (settings.report) chosen.value = settings.report;
const input = element("input", { id: "expression", type: "text", spellcheck: "false", autocomplete: "off", "aria-describedby": "expression-help" });
const answer = element("div", { class: "answer", id: "answer" });
const { names, close: closeNames } = completion(input, () => chosen.value);
const form = element("form", { onsubmit: event => { event.preventDefault(); ask(); } },
  reports.length > 1 ? element("label", { for: "report" }, "Report") : "",
  reports.length > 1 ? chosen : "",
  element("label", { for: "expression" }, "Expression"),
  element("div", { class: "completed" }, input, names),
  element("p", { id: "expression-help", class: "help" }, "Change it to try another. Arrow keys choose among the names, Enter works it out."),
  element("div", { class: "buttons" },
    element("button", { type: "submit" }, "Work it out"),
    element("button", { type: "button", onclick: copy }, "Copy expression")));
const panel = element("div", { class: "inspector", role: "dialog", "aria-labelledby": "inspector-title" },
  element("div", { class: "top" }, heading, element("button", { type: "button", class: "close", onclick: close }, "Close")),
  form, answer);
panel.hidden = true;
panels.append(panel);

let opener = null;
let asked = 0;

export function openFigure(mark) {
  opener = mark;
  heading.textContent = mark.textContent.trim() || "A mark of a chart";
  input.value = mark.dataset.expression;
  open();
  heading.focus();
  ask();
}

export function openForm(button) {
  opener = button;
  heading.textContent = "Try an expression";
  open();
  input.focus();
}

function open() {
  panel.hidden = false;
  answer.replaceChildren();
  closeNames();
}

// Gives the focus back to what opened the panel, or to the number that now stands for it.
function close() {
  panel.hidden = true;
  const expression = opener?.dataset.expression;
  const again = () => [...document.querySelectorAll("[data-expression]")].find(mark => mark.dataset.expression === expression);
  const target = opener?.isConnected ? opener : again();
  target?.focus({ preventScroll: true });
}

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || panel.hidden) return;
  if (!names.hidden) return closeNames();
  close();
});

// Works the expression out anew after a save.
export function refresh() {
  forgetNames();
  if (!panel.hidden && input.value.trim() && answer.childElementCount) ask();
}

async function ask() {
  const expression = input.value.trim().replace(/^=/, "").trim();
  if (!expression) return;
  closeNames();
  const number = ++asked;
  const query = new URLSearchParams({ report: chosen.value, expression });
  let found;
  try {
    const response = await fetch(`/_upheld/figure?${query}`);
    found = response.ok ? await response.json() : { findings: [{ summary: "The preview has no answer.", remedy: "Is it still running?" }] };
  } catch {
    found = { findings: [{ summary: "The preview has ended.", remedy: "Start it again." }] };
  }
  if (number !== asked) return;
  answer.replaceChildren(...answerParts(found));
  const problem = found.findings?.[0];
  say(problem ? `${problem.column ? `Column ${problem.column}: ` : ""}${problem.summary}` : `It comes to ${found.text}.`);
  if (problem?.column && panels.activeElement === input) input.setSelectionRange(problem.column - 1, problem.column - 1);
}

async function copy() {
  try {
    await navigator.clipboard.writeText(input.value);
    say("Copied.");
  } catch {
    input.focus();
    input.select();
    say("Press Ctrl and C to copy.");
  }
}
