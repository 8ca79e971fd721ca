// Completes the name at the caret: measures, functions and fields of the chosen report.
import { element } from "/_upheld/panels.js";

const known = new Map();

async function namesOf(report) {
  if (!known.has(report)) {
    const response = await fetch(`/_upheld/names?${new URLSearchParams({ report })}`);
    const lists = response.ok ? await response.json() : {};
    known.set(report, Object.entries(lists).flatMap(([kind, names]) => names.map(name => ({ kind, name }))));
  }
  return known.get(report);
}

// Settings may have changed.
export const forgetNames = () => known.clear();

const beginning = input => /[a-z_]*$/.exec(input.value.slice(0, input.selectionStart))[0];

export function completion(input, report) {
  const names = element("ul", { class: "names", id: "names", role: "listbox", "aria-label": "Names" });
  names.hidden = true;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "names" })) {
    input.setAttribute(name, value);
  }
  let current = -1;

  function close() {
    names.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(number) {
    current = number;
    [...names.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === number)));
    names.children[number]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `name-${number}`);
  }

  function take(option) {
    const end = input.selectionStart;
    const isCall = option.dataset.kind !== "field";
    const follows = isCall ? (option.dataset.kind === "function" ? "(" : "") : ": ";
    input.setRangeText(option.dataset.name + follows, end - beginning(input).length, end, "end");
    close();
    input.focus();
  }

  async function suggest() {
    const begun = beginning(input);
    const all = begun ? await namesOf(report()) : [];
    if (begun !== beginning(input)) return;
    const found = all.filter(({ name }) => name.startsWith(begun) && name !== begun).slice(0, 12);
    names.replaceChildren(...found.map(({ kind, name }, index) => element("li", {
      role: "option", id: `name-${index}`, "aria-selected": "false", "data-name": name, "data-kind": kind,
      onpointerdown: event => { event.preventDefault(); take(event.currentTarget); },
    }, name, element("span", { class: "kind" }, ` ${kind}`))));
    close();
    names.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!names.hidden));
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const count = names.childElementCount;
    if (event.key === "Enter" && (names.hidden || current < 0)) {
      event.preventDefault();
      input.form.requestSubmit();
    } else if (!names.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose((current + (event.key === "ArrowDown" ? 1 : count - (current < 0 ? 0 : 1))) % count);
    } else if (!names.hidden && current >= 0 && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      take(names.children[current]);
    }
  });
  return { names, close };
}
