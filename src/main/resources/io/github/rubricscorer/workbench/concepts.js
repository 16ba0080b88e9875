/* The rubric as a list of concepts, with a field for each synonym. The fields stay while one types:
   they are made anew only where the rubric has another shape. */
import {byId, counted, el, setText} from "./dom.js";
import {highlighted} from "./notation.js";
import {items, member, parse, replace, string, without} from "./rubric-json.js";

export function createConcepts(bench) {
  const view = byId("concepts");
  const lines = new Map();
  const closed = new Set();
  let cards = [];
  let shape = "";
  let root = null;

  /* The text that is shown. */
  let shown = null;

  function render() {
    if (shown === bench.question + bench.text) {
      items(member(root, "concepts")).forEach(update);
      return;
    }
    const parsed = parse(bench.text);
    view.classList.toggle("stale", !parsed);
    view.inert = !parsed; // its places are those of another text
    shown = null;
    if (!parsed) return;
    root = parsed;
    shown = bench.question + bench.text;
    const concepts = items(member(root, "concepts"));
    const next = JSON.stringify([bench.question, concepts.map(shapeOf)]);
    const isNew = next !== shape;
    if (isNew) build(concepts, next);
    concepts.forEach(update);
    for (const line of lines.values()) line.update();
    if (isNew) decorate();
  }

  const kinds = (node, key) => items(member(node, key)).map(one => one.kind[0]).join("");
  const nameOf = concept => string(member(concept, "name"), string(member(concept, "id")));
  const creditOf = partial => member(partial, "credit") ? member(partial, "credit").value : "";

  /* Whatever the fields of a concept are made by, but for what each of them shows. */
  const shapeOf = concept => [string(member(concept, "id")), nameOf(concept), kinds(concept, "synonyms"), kinds(concept, "unless"),
    items(member(concept, "partial")).map(partial => [creditOf(partial), kinds(partial, "synonyms")])];

  function build(concepts, next) {
    const focused = document.activeElement && document.activeElement.dataset.pointer;
    shape = next;
    lines.clear();
    cards = concepts.map(card);
    view.replaceChildren(...cards.map(one => one.node));
    if (focused && lines.has(focused)) lines.get(focused).focus();
  }

  function card(concept, index) {
    const pointer = "/concepts/" + index;
    const id = string(member(concept, "id"));
    const name = el("span", {className: "name"});
    const facts = el("span", {className: "muted facts"});
    const node = el("details", {className: "concept", open: !closed.has(id)},
      el("summary", {}, name, facts));
    node.addEventListener("toggle", () => { if (node.open) closed.delete(id); else closed.add(id); });
    const weight = weightField(pointer);
    node.append(weight.node);
    node.append(...group("Synonyms", concept, pointer, "synonyms"));
    items(member(concept, "partial")).forEach((partial, i) => {
      node.append(...group("Partly, for " + creditOf(partial) + " of the credit", partial,
        pointer + "/partial/" + i, "synonyms"));
    });
    node.append(adder(id, nameOf(concept)));
    if (items(member(concept, "unless")).length) node.append(...group("Unless", concept, pointer, "unless"));
    return {node, name, facts, weight, id};
  }

  function update(concept, index) {
    const id = string(member(concept, "id"));
    const inOrder = bench.check && bench.check.concepts[index];
    const found = inOrder && inOrder.id === id ? inOrder
      : bench.check && bench.check.concepts.find(one => one.id === id);
    setText(cards[index].name, nameOf(concept));
    setText(cards[index].facts, found
      ? counted(found.found, "answer") + (found.rejected ? ", refused in " + found.rejected : "") : "");
    cards[index].weight.update(member(concept, "weight") || member(concept, "points"));
  }

  function weightField(pointer) {
    const input = el("input", {type: "number", step: "any", "data-pointer": pointer + "/weight"});
    const node = el("label", {className: "weight"}, "Weight", input);
    let literal = null;

    /* The weight that was shown last; what is typed since may be no number. */
    let last = null;
    input.addEventListener("input", () => {
      if (literal && input.value !== "" && Number.isFinite(input.valueAsNumber)) {
        bench.edit(replace(bench.text, literal, input.valueAsNumber), input.dataset.pointer);
      }
    });
    return {
      node,
      update(value) {
        literal = value;
        input.disabled = !value;
        const weight = value ? value.value : 1;
        if (weight === last && document.activeElement === input) return;
        last = weight;
        if (input.valueAsNumber !== weight) input.value = weight;
      }
    };
  }

  function group(label, owner, pointer, key) {
    const list = el("ol", {className: "synonyms", "aria-label": label});
    items(member(owner, key)).forEach((_, i) => list.append(line(pointer, key, i)));
    return [el("h4", {textContent: label}), list];
  }

  function line(pointer, key, index) {
    const at = pointer + "/" + key + "/" + index;
    const shown = el("div", {className: "shown", "aria-hidden": "true"});
    const input = el("textarea", {rows: 1, spellcheck: false, autocomplete: "off", "data-pointer": at});
    const counts = el("span", {className: "counts"});
    const remark = el("p", {className: "bubble", id: "remark" + at.replaceAll("/", "-"), hidden: true});
    const remove = el("button", {type: "button", className: "remove", textContent: "×"});
    const box = el("div", {className: "line"}, shown, input);
    const node = el("li", {}, box, counts, remove, remark);
    input.setAttribute("aria-describedby", remark.id);
    const own = () => {
      let list = root;
      for (const step of (pointer + "/" + key).split("/").slice(1)) {
        list = list && (list.kind === "array" ? list.items[Number(step)] : member(list, step));
      }
      return {list, item: items(list)[index]};
    };
    let painted = null;
    const paint = () => {
      painted = input.value;
      shown.replaceChildren(highlighted(painted), "\u200b");
    };
    input.addEventListener("input", () => {
      if (input.value.includes("\n")) input.value = input.value.replaceAll("\n", " ");
      paint();
      complete(input);
      const {item} = own();
      if (item && item.kind === "string") bench.edit(replace(bench.text, item, input.value), at);
    });
    input.addEventListener("keydown", event => {
      if (event.key === "Enter" && !choices.open) {
        event.preventDefault();
        node.parentElement.parentElement.querySelector(".adder input").focus();
      }
    });
    remove.addEventListener("click", () => {
      const {list} = own();
      if (list) bench.edit(without(bench.text, list, index));
      const near = lines.get(pointer + "/" + key + "/" + Math.max(index - 1, 0));
      if (near) near.focus();
    });
    lines.set(at, {
      input, counts, remark, node, decorated: "",
      focus: () => input.focus(),
      update() {
        const {item} = own();
        if (!item) return;
        const plain = item.kind === "string";
        const value = plain ? item.value : bench.text.slice(item.start, item.end).replace(/\s+/g, " ");
        input.readOnly = !plain;
        input.setAttribute("aria-label", (key === "unless" ? "Exclusion " : "Synonym ") + (index + 1)
          + (plain ? "" : ", changed in the text"));
        remove.setAttribute("aria-label", "Remove " + value);
        if (input.value !== value) input.value = value;
        if (painted !== value) paint();
      }
    });
    return node;
  }

  /* A field for one synonym more; the server adds it as the file is written. */
  function adder(id, name) {
    const input = el("input", {type: "text", spellcheck: false, autocomplete: "off",
      placeholder: "Add a synonym", "aria-label": "Add a synonym for " + name});
    const form = el("form", {className: "adder"}, input, el("button", {type: "submit", className: "plain", textContent: "Add", "aria-label": "Add to " + name}));
    form.addEventListener("submit", event => {
      event.preventDefault();
      const pattern = input.value.trim();
      if (pattern) bench.add(id, pattern).then(done => { if (done) input.value = ""; });
    });
    return form;
  }

  /* The line that has what a pointer leads to, or is around it. */
  function lineOf(pointer) {
    let at = pointer;
    while (at && !lines.has(at)) at = at.slice(0, at.lastIndexOf("/"));
    return at;
  }

  /* Counts and remarks beside the lines. */
  function decorate() {
    const remarks = new Map();
    for (const one of bench.remarks) {
      const line = lineOf(one.pointer);
      if (line) remarks.set(line, [...(remarks.get(line) || []), one]);
    }
    const uses = Object.assign({}, ...(bench.check ? bench.check.concepts : []).map(one => one.synonyms));
    const taken = bench.exclusions;
    for (const [at, line] of lines) {
      const own = remarks.get(at) || [];
      const worst = ["error", "warning", "note"].find(one => own.some(each => each.severity === one)) || "";
      const message = own.map(one => one.message).join("\n");
      const use = uses[at];
      const away = taken[at];
      const next = [worst, message, use ? use.answers + "/" + use.alone : "-" + away].join("\n");
      if (line.decorated === next) continue;
      line.decorated = next;
      line.node.className = worst && "is-" + worst;
      line.input.setAttribute("aria-invalid", String(worst === "error"));
      line.remark.hidden = own.length === 0;
      setText(line.remark, message);
      setText(line.counts, use ? use.answers + (use.alone ? " · " + use.alone + " alone" : "")
        : away === undefined ? "" : away === 0 ? "0" : "−" + away);
      line.counts.title = use ? "Found in " + counted(use.answers, "answer") + "; the only support in " + use.alone
        : away === undefined ? "" : "Takes something away in " + counted(away, "answer");
      line.counts.classList.toggle("none", use ? use.answers === 0 : away === 0);
    }
  }

  /* Names of sets after "<", to choose with the arrows. */
  const choices = {open: false, input: null, at: 0};
  const box = el("ul", {id: "choices", role: "listbox", "aria-label": "Sets", hidden: true});
  document.body.append(box);
  function complete(input) {
    const hit = /<([\w-]*)$/.exec(input.value.slice(0, input.selectionStart));
    const names = hit ? bench.sets(root).filter(one => one.startsWith(hit[1])) : [];
    choices.open = names.length > 0;
    box.hidden = !choices.open;
    input.toggleAttribute("aria-activedescendant", false);
    if (!choices.open) return;
    Object.assign(choices, {input, at: 0, typed: hit[1]});
    box.replaceChildren(...names.slice(0, 8).map((name, i) => {
      const option = el("li", {role: "option", id: "choice-" + i, textContent: name});
      option.addEventListener("mousedown", event => { event.preventDefault(); take(name); });
      return option;
    }));
    const place = input.getBoundingClientRect();
    box.style.left = place.left + scrollX + "px";
    box.style.top = place.bottom + scrollY + "px";
    choose(0);
  }
  function choose(index) {
    const all = [...box.children];
    choices.at = (index + all.length) % all.length;
    all.forEach((one, i) => one.setAttribute("aria-selected", String(i === choices.at)));
    choices.input.setAttribute("aria-activedescendant", "choice-" + choices.at);
  }
  function take(name) {
    const input = choices.input;
    const start = input.selectionStart;
    input.setRangeText(name.slice(choices.typed.length) + ">", start, start, "end");
    close();
    input.dispatchEvent(new Event("input"));
  }
  function close() {
    choices.open = false;
    box.hidden = true;
    if (choices.input) choices.input.removeAttribute("aria-activedescendant");
  }
  view.addEventListener("keydown", event => {
    if (!choices.open) return;
    const keys = {
      ArrowDown: () => choose(choices.at + 1), ArrowUp: () => choose(choices.at - 1), Escape: close,
      Enter: () => take(box.children[choices.at].textContent), Tab: close
    };
    if (keys[event.key]) {
      if (event.key !== "Tab") event.preventDefault();
      keys[event.key]();
    }
  });
  view.addEventListener("focusout", () => setTimeout(() => {
    if (choices.open && document.activeElement !== choices.input) close();
  }));

  return {
    render,
    decorate,
    focus(pointer) {
      const at = lineOf(pointer);
      if (!at) return false;
      lines.get(at).node.closest("details").open = true;
      lines.get(at).focus();
      lines.get(at).node.scrollIntoView({block: "nearest"});
      return true;
    }
  };
}
