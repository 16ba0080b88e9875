/* The signs of the notation of synonyms, for the eye alone: what a synonym means, the server says. */
import {el} from "./dom.js";

const PARTS = [
  ["escape", /\\./y],
  ["set", /<[^<>]*>?/y],
  ["join", /&\d*[!+]?|\.\.\.[!+]?|\.\.\d+[!+]?|,/y],
  ["choice", /[()|]/y],
  ["form", /=~|[=~](?=\S)|\*/y],
  ["word", /[^\\<&.,()|=~*]+|[\s\S]/y]
];

export function highlighted(text) {
  const all = document.createDocumentFragment();
  let at = 0;
  while (at < text.length) {
    for (const [kind, pattern] of PARTS) {
      pattern.lastIndex = at;
      const hit = pattern.exec(text);
      if (hit) {
        all.append(kind === "word" ? hit[0] : el("span", {className: "n-" + kind, textContent: hit[0]}));
        at = pattern.lastIndex;
        break;
      }
    }
  }
  return all;
}
