/* Elements: found by id, and made without markup, so that no text can become any. */

export const byId = id => document.getElementById(id);

/** Makes an element; properties that are no properties of it are attributes. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name in node && !name.startsWith("aria")) node[name] = value; else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "#i-" + name);
  svg.append(use);
  return svg;
}

/** The badge of a verdict, as the report has it. */
export function verdict(tone) {
  const badge = [...byId("badges").content.children].find(one => one.classList.contains(tone));
  return badge ? badge.cloneNode(true) : el("span", {textContent: tone});
}

export const counted = (number, noun) => number + " " + noun + (number === 1 ? "" : "s");

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Calls a function once nothing has asked for it for some time. */
export function later(milliseconds, call) {
  let waiting = 0;
  return (...given) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => call(...given), milliseconds);
  };
}
