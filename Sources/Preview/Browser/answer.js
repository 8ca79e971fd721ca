// A worked-out figure, or what is wrong in an expression, as elements.
import { element } from "/_upheld/panels.js";

export function answerParts(found) {
  return found.findings ? found.findings.map(problem) : [result(found), ...found.definitions.map(definition), ...found.parts.map(records)];
}

function problem({ summary, remedy, column }) {
  return element("div", { class: "problem" },
    element("p", {}, element("strong", {}, column ? `Column ${column}: ` : ""), summary),
    element("p", {}, remedy));
}

function row(name, ...words) {
  return words.every(word => word === null || word === undefined || word === "") ? "" : element("div", {}, element("dt", {}, name), element("dd", {}, ...words));
}

function result(figure) {
  const filters = figure.filters.map(({ dimension, values }) => `${dimension}: ${values.join(" or ")}`);
  return element("div", {},
    element("p", { class: "result" }, figure.text),
    element("dl", {},
      row("What it is", figure.title),
      row("In full", element("code", {}, figure.expression)),
      row("Exact value", figure.value),
      row("Numerator", figure.numerator === undefined ? "" : figure.numerator.toLocaleString("en-GB")),
      row("Denominator", figure.denominator === undefined ? "" : figure.denominator.toLocaleString("en-GB")),
      row("Counted", figure.base),
      row("Period", figure.period),
      row("Filters", filters.join("; "))));
}

function definition({ name, title, definition, rounding, source }) {
  return element("div", { class: "definition" },
    element("h3", {}, title, " ", element("code", {}, name)),
    element("p", {}, definition),
    element("dl", {}, row("Rounding", rounding), row("Source", source)));
}

// The references are for whoever works on the report: no page of the site has them.
function records({ kind, count, names }) {
  const title = `${count.toLocaleString("en-GB")} ${count === 1 ? "record" : "records"} behind it (${kind})`;
  const more = count > names.length ? element("p", {}, `and ${(count - names.length).toLocaleString("en-GB")} more`) : "";
  return element("div", { class: "records" },
    element("h3", {}, title),
    names.length ? element("ul", { tabindex: "0", role: "list", "aria-label": title }, ...names.map(name => element("li", {}, name))) : "",
    more);
}
