/* The text of the rubric: CodeMirror where the server has it, else a plain field. */
import {el} from "./dom.js";

export function createEditor(parent, {changed, undo, redo, sets, keys}) {
  return window.CodeMirror
    ? component(parent, changed, undo, redo, before => before.startsWith("<") ? sets() : keys())
    : field(parent, changed);
}

function component(parent, changed, undo, redo, names) {
  let setting = false;
  const cm = window.CodeMirror(parent, {
    mode: {name: "javascript", json: true},
    lineNumbers: true,
    lineWrapping: true,
    inputStyle: "contenteditable",
    screenReaderLabel: "Text of the rubric",
    gutters: ["CodeMirror-linenumbers", "remarks"],
    tabSize: 2,
    extraKeys: {
      Tab: false, "Shift-Tab": false,
      "Ctrl-Z": undo, "Cmd-Z": undo, "Ctrl-Y": redo, "Shift-Ctrl-Z": redo, "Shift-Cmd-Z": redo,
      "Ctrl-Space": () => complete(cm, names)
    }
  });
  cm.on("change", () => { if (!setting) changed(cm.getValue()); });
  cm.on("inputRead", (_, change) => {
    if (/[<"]$/.test(change.text.at(-1)) && change.origin === "+input") complete(cm, names);
  });
  let marks = [];
  let remarks = [];

  /* What it is to show: while it is hidden, that waits until it is looked at. */
  let wanted = "";
  function write() {
    const text = wanted;
    const old = cm.getValue();
    if (old === text) return;
    let start = 0;
    while (start < Math.min(old.length, text.length) && old[start] === text[start]) start++;
    let end = 0;
    const most = Math.min(old.length, text.length) - start;
    while (end < most && old.at(-1 - end) === text.at(-1 - end)) end++;
    setting = true;
    cm.replaceRange(text.slice(start, text.length - end), cm.posFromIndex(start), cm.posFromIndex(old.length - end));
    setting = false;
  }
  function mark() {
    marks.forEach(mark => mark.clear());
    cm.clearGutter("remarks");
    marks = remarks.filter(one => one.severity !== "note" && one.line > 0 && one.line <= cm.lineCount()).map(one => {
      const line = one.line - 1;
      const from = Math.max(one.column - 1, 0);
      const text = cm.getLine(line);
      const close = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(from));
      const to = close ? from + close[0].length : text.length;
      cm.setGutterMarker(line, "remarks", el("span", {className: "dot is-" + one.severity, title: one.message}));
      return cm.markText({line, ch: from}, {line, ch: Math.max(to, from + 1)},
        {className: "marked is-" + one.severity, attributes: {title: one.message}});
    });
  }
  return {
    set(text) {
      wanted = text;
      if (!parent.hidden) write();
    },
    remark(all) {
      remarks = all;
      if (!parent.hidden) mark();
    },
    show(line, column) {
      cm.setCursor(line - 1, Math.max(column - 1, 0));
      cm.focus();
    },
    refresh() {
      write();
      mark();
      cm.refresh();
    }
  };
}

/* Keys of the format after a quotation mark, sets within a pattern after "<". */
function complete(cm, names) {
  cm.showHint({
    completeSingle: false,
    closeCharacters: /[\s()[\]{};:>,"]/,
    hint() {
      const cursor = cm.getCursor();
      const before = cm.getLine(cursor.line).slice(0, cursor.ch);
      const hit = /<([\w-]*)$/.exec(before) || /[{,]?\s*"(\w*)$/.exec(before);
      if (!hit) return null;
      const set = hit[0].startsWith("<");
      const list = names(hit[0]).filter(one => one.startsWith(hit[1])).map(one => one + (set ? ">" : ""));
      const from = {line: cursor.line, ch: cursor.ch - hit[1].length};
      return {list, from, to: cursor};
    }
  });
}

function field(parent, changed) {
  const text = el("textarea", {className: "plain-source", spellcheck: false, "aria-label": "Text of the rubric"});
  text.addEventListener("input", () => changed(text.value));
  parent.append(text);
  return {
    set(value) { if (text.value !== value) text.value = value; },
    remark() { /* the list below the field has them */ },
    show(line, column) {
      const start = text.value.split("\n").slice(0, line - 1).join("\n").length + Math.max(column, 1);
      text.focus();
      text.setSelectionRange(start, start);
    },
    refresh() { /* nothing to do */ }
  };
}
