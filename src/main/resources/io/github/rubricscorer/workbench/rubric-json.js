/* JSON that knows where each of its values stands in the text, so that one can be replaced and all
   else stays as it is written. */

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
const LITERAL = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Parses a text; null where it is no JSON. */
export function parse(text) {
  let at = 0;
  const take = pattern => {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (hit) at = pattern.lastIndex;
    return hit && hit[0];
  };
  const skip = () => take(SPACE);
  const sign = character => {
    skip();
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const fail = () => { throw new SyntaxError("no JSON at " + at); };
  const string = () => {
    skip();
    const start = at;
    const literal = take(STRING);
    return literal === null ? null : {kind: "string", start, end: at, value: JSON.parse(literal)};
  };
  function value() {
    skip();
    const start = at;
    if (sign("{")) {
      const members = new Map();
      if (!sign("}")) {
        do {
          const key = string() || fail();
          if (!sign(":")) fail();
          members.set(key.value, value());
        } while (sign(","));
        if (!sign("}")) fail();
      }
      return {kind: "object", start, end: at, members};
    }
    if (sign("[")) {
      const items = [];
      if (!sign("]")) {
        do items.push(value()); while (sign(","));
        if (!sign("]")) fail();
      }
      return {kind: "array", start, end: at, items};
    }
    const text = string();
    if (text) return text;
    const literal = take(LITERAL);
    if (literal === null) fail();
    return {kind: "literal", start, end: at, value: JSON.parse(literal)};
  }
  try {
    const root = value();
    skip();
    return at === text.length ? root : null;
  } catch {
    return null;
  }
}

export const member = (node, key) => node && node.kind === "object" ? node.members.get(key) : undefined;
export const items = node => node && node.kind === "array" ? node.items : [];
export const string = (node, or = "") => node && node.kind === "string" ? node.value : or;

/** Puts another value in the place of one. */
export const replace = (text, node, value) =>
  text.slice(0, node.start) + JSON.stringify(value) + text.slice(node.end);

/** Takes an item out of a list, with what parts it from its neighbour. */
export function without(text, list, index) {
  const all = list.items;
  if (all.length === 1) return text.slice(0, list.start) + "[]" + text.slice(list.end);
  const [from, to] = index === all.length - 1
    ? [all[index - 1].end, all[index].end]
    : [all[index].start, all[index + 1].start];
  return text.slice(0, from) + text.slice(to);
}
