// Where the preview's own panels stand: behind the page, in a tree that the page's style sheets don't reach.
const host = document.createElement("div");
host.id = "upheld-panels";
document.body.append(host);
export const panels = host.attachShadow({ mode: "open" });

// Attributes whose value is a function are listeners; undefined and null ones are left out.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

// What is said aloud and shown nowhere else. It is there from the beginning, as screen readers need it.
const said = element("p", { role: "status", class: "said" });
panels.append(element("link", { rel: "stylesheet", href: "/_upheld/panels.css" }), said);

export function say(words) {
  said.textContent = words;
}
