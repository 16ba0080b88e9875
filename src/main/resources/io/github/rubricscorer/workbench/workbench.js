/* The page: its one state is the text of the rubric, which all views change and follow. */
import {createAnswers} from "./answers.js";
import {ask, call, Failure, lastOf, leave} from "./api.js";
import {createChanges} from "./changes.js";
import {createConcepts} from "./concepts.js";
import {byId, counted, el, later, setText} from "./dom.js";
import {createEditor} from "./editor.js";
import {createMaker, createSuggestions} from "./maker.js";
import {member, parse} from "./rubric-json.js";
import {createSaving} from "./saving.js";

const DRAFT_AFTER = 600;
const LINT_AFTER = 350;

/* Keystrokes in the same place that come soon after each other are undone together. */
const TOGETHER = 900;

const bench = {
  question: "", text: "", saved: "", version: "", writable: false, answers: [], check: null, remarks: [], exclusions: {},
  shared: [], keys: [], edit, add, reopen, keep, tell,
  sets: root => [...new Set([...(member(root, "terms") ? member(root, "terms").members.keys() : []), ...bench.shared])].sort()
};
const history = {past: [], future: [], place: "", time: 0};
let lint = [];

/* The text that was checked last. */
let checked = null;

/* A draft that was found, until somebody decides what becomes of it. */
let offered = null;

/* What is to be kept as a draft and is not yet; and the calls that keep drafts, one after the other. */
let unkept = null;
let keeping = Promise.resolve();

const editor = createEditor(byId("source"), {
  changed: text => edit(text, "source"), undo, redo, sets: () => bench.sets(parse(bench.text)), keys: () => bench.keys
});
const concepts = createConcepts(bench);
const answers = createAnswers(bench);
const changes = createChanges(bench, answers);
const maker = createMaker(bench);
const suggestions = createSuggestions(bench, answers);
const saving = createSaving(bench);

/** Takes another text; the place tells which keystrokes belong together. */
function edit(text, place = "") {
  if (text === bench.text) return;
  const now = performance.now();
  if (!place || place !== history.place || now - history.time > TOGETHER) history.past.push(bench.text);
  history.place = place;
  history.time = now;
  history.future = [];
  take(text);
}
function undo() { travel(history.past, history.future); }
function redo() { travel(history.future, history.past); }
function travel(from, to) {
  if (!from.length) return;
  to.push(bench.text);
  history.place = "";
  take(from.pop());
}

function take(text) {
  performance.clearMarks("typed");
  performance.mark("typed");
  bench.text = text;
  show();
  check();
  keep();
}

function show() {
  byId("undo").disabled = history.past.length === 0;
  byId("redo").disabled = history.future.length === 0;
  byId("save").disabled = !bench.writable || bench.text === bench.saved || !bench.check || !bench.check.valid;
  concepts.render();
  editor.set(bench.text);
}

const check = lastOf(async () => {
  const {question, text, answers: given} = bench;
  const result = await call("check", {question, text}).catch(failed);
  if (!result || question !== bench.question || given !== bench.answers) return;
  if (text === bench.text) took(result);
});

function took(result) {
  checked = bench.text;
  const old = bench.check;
  bench.check = result.valid || !old ? result : {...old, valid: false, faults: result.faults, changed: result.changed};
  bench.remarks = result.valid ? lint : result.faults;
  tell();
  remarked();
  show();
  if (result.valid) {
    answers.render();
    changes.render();
    judge();
    if (!byId("suggestions").hidden) suggestions.render();
  }
  performance.clearMeasures("keystroke");
  performance.measure("keystroke", {start: performance.getEntriesByName("typed").length ? "typed" : 0});
}

const judge = later(LINT_AFTER, async () => {
  const {question, text} = bench;
  if (text !== checked) return; // asked again once it is
  const {remarks} = await ask("lint", {question, text}).catch(() => ({remarks: []}));
  if (question !== bench.question || text !== bench.text || !bench.check.valid) return;
  lint = remarks;
  bench.remarks = remarks;
  remarked();
  const {uses} = await ask("exclusions", {question, text}).catch(() => ({uses: {}}));
  if (question !== bench.question || text !== bench.text) return;
  bench.exclusions = uses;
  concepts.decorate();
});

function remarked() {
  concepts.decorate();
  editor.remark(bench.remarks);
  const count = severity => bench.remarks.filter(one => one.severity === severity).length;
  const parts = [["error", "fault"], ["warning", "warning"], ["note", "note"]]
    .filter(([severity]) => count(severity)).map(([severity, noun]) => counted(count(severity), noun));
  setText(byId("problem-count"), parts.join(", ") || "No faults, no findings");
  // Notes are shown in their places alone: there can be hundreds.
  byId("problems").replaceChildren(...bench.remarks.filter(one => one.severity !== "note").map(one => {
    const go = el("button", {type: "button"}, el("span", {className: "dot is-" + one.severity}),
      el("span", {className: "where", textContent: one.line ? "line " + one.line : "file"}),
      el("span", {textContent: one.message}));
    go.addEventListener("click", () => {
      if (!byId("concepts").hidden && concepts.focus(one.pointer)) return;
      choose("source");
      if (one.line) editor.show(one.line, one.column);
    });
    return el("li", {}, go);
  }));
}

function tell(message) {
  const state = bench.check && !bench.check.valid ? "At fault: see below the rubric"
    : bench.text !== bench.saved ? "Not saved" : bench.writable ? "As saved" : "Built in, cannot be saved";
  setText(byId("state"), message || state);
  byId("state").classList.toggle("bad", Boolean(bench.check) && !bench.check.valid);
}

/* Says why a call failed; what has a place of its own for that catches it there. */
function failed(problem) {
  tell(problem.message);
  return null;
}
addEventListener("unhandledrejection", event => {
  if (!(event.reason instanceof Failure)) return; // a defect, for the console
  event.preventDefault();
  failed(event.reason);
});

/** Keeps what is written as a draft a moment later, with the text of the file that it began with. */
function keep() {
  if (!bench.writable) return;
  const {question, text, saved} = bench;
  unkept = {question, ...(offered || {text, base: saved})};
  keepSoon();
}
const keepSoon = later(DRAFT_AFTER, () => { keepNow(); });

/** Keeps at once what is still to be kept; ends when all of it is. */
function keepNow() {
  const draft = unkept;
  unkept = null;
  if (draft) keeping = keeping.then(() => ask("draft", draft)).catch(failed);
  return keeping;
}
addEventListener("pagehide", () => {
  if (unkept) leave("draft", unkept);
  unkept = null;
});

/** Adds a synonym as the file is written; tells whether it is there. */
async function add(concept, pattern) {
  const {question, text} = bench;
  const added = await call("add", {question, text, concept, pattern});
  if (question !== bench.question) return false;
  if (text !== bench.text) return add(concept, pattern); // something was typed meanwhile
  if (added.text === text) {
    tell("Mend the rubric first");
    return false;
  }
  edit(added.text);
  return true;
}

/** Opens a rubric as its file is now, unless another one has been chosen by then. */
async function open(question) {
  await keepNow();
  const opened = await call("open", {question});
  if (question !== select.value) return;
  keepNow();
  history.past = [];
  history.future = [];
  bench.question = question;
  bench.check = null;
  begin(opened);
  byId("changed").hidden = true;
  offer(opened.draft === null ? null : {text: opened.draft, base: opened.base});
}

/** Takes what the server knows by now. What is being written stays, and so does the text of the
    file that it began with: where the file is another one now, the two are joined at saving. */
async function reopen() {
  const {question} = bench;
  const opened = await call("open", {question});
  if (question !== bench.question) return;
  await begin(opened);
  byId("changed").hidden = opened.version === bench.version;
  if (bench.text !== bench.saved) keep();
}

function begin(opened) {
  const fresh = bench.answers.length !== opened.answers.length || bench.check === null;
  if (bench.check === null || [bench.saved, opened.text].includes(bench.text)) {
    Object.assign(bench, {text: opened.text, saved: opened.text, version: opened.version});
  }
  Object.assign(bench, {writable: opened.writable, shared: opened.sets, answers: opened.answers});
  lint = [];
  bench.exclusions = {};
  if (fresh) bench.check = opened.check;
  maker.clear();
  if (fresh) answers.open();
  if (bench.text === opened.text) {
    took(opened.check);
    return null;
  }
  show();
  return check();
}

/** Offers a draft, which stays as it is until somebody decides. */
function offer(draft) {
  offered = draft;
  byId("draft").hidden = draft === null;
}
byId("draft-take").addEventListener("click", () => {
  const {text, base} = offered;
  offer(null);
  const behind = base !== bench.saved;
  if (behind) Object.assign(bench, {saved: base, version: ""});
  edit(text);
  keep();
  if (behind) saving.join();
});
byId("draft-drop").addEventListener("click", () => {
  offer(null);
  keep();
  keepNow();
});

/* The views of the rubric, as tabs. */
const tabs = ["concepts", "source", "suggestions"];
function choose(name, focus = false) {
  for (const one of tabs) {
    const tab = byId("tab-" + one);
    tab.setAttribute("aria-selected", String(one === name));
    tab.tabIndex = one === name ? 0 : -1;
    byId(one).hidden = one !== name;
  }
  if (focus) byId("tab-" + name).focus();
  if (name === "source") editor.refresh();
  if (name === "suggestions") suggestions.render();
}
tabs.forEach((name, at) => {
  byId("tab-" + name).addEventListener("click", () => choose(name));
  byId("tab-" + name).addEventListener("keydown", event => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) choose(tabs[(at + step + tabs.length) % tabs.length], true);
  });
});

/* Answers that are pasted. */
byId("add-answers").addEventListener("click", () => {
  byId("add-text").value = "";
  setText(byId("add-problem"), "");
  byId("answers-dialog").showModal();
});
byId("add-cancel").addEventListener("click", () => byId("answers-dialog").close());
byId("add-form").addEventListener("submit", async event => {
  event.preventDefault();
  const result = await call("answers", {question: bench.question, answers: byId("add-text").value})
    .catch(problem => { setText(byId("add-problem"), problem.message); });
  if (!result) return;
  byId("answers-dialog").close();
  if (result.added) await reopen();
  tell([counted(result.added, "answer") + " added", ...result.told].join(". "));
});

/* The first-run help goes away for good. */
function helped() {
  try { return localStorage.getItem("rubric-help") === "read"; } catch { return false; /* shown each time */ }
}
byId("help").hidden = helped();
byId("help-close").addEventListener("click", () => {
  byId("help").hidden = true;
  try { localStorage.setItem("rubric-help", "read"); } catch { /* shown again next time */ }
});

byId("undo").addEventListener("click", undo);
byId("redo").addEventListener("click", redo);
document.addEventListener("keydown", event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const ours = !event.target.closest || !event.target.closest("#maker, .filters, .adder, dialog, .CodeMirror");
  if (key === "s") {
    event.preventDefault();
    saving.ask();
  } else if (ours && (key === "z" || key === "y")) {
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo(); else undo();
  }
});

const select = byId("question");
select.addEventListener("change", () => {
  const question = select.value;
  open(question).catch(problem => {
    if (question === select.value) select.value = bench.question;
    failed(problem);
  });
});
call("rubrics").then(async ({rubrics, keys}) => {
  bench.keys = keys;
  select.replaceChildren(...rubrics.map(one => el("option", {value: one.id, textContent: one.title})));
  if (rubrics.length) await open(rubrics[0].id);
  document.documentElement.dataset.ready = "true";
}).catch(failed);
