/* The answers: a list to choose from, and the chosen one as the page of a report shows it. */
import {call, lastOf} from "./api.js";
import {byId, counted, el, later, setText, verdict} from "./dom.js";

const MOST = 200;
const VERDICTS = {c: "covered", h: "hedged", p: "partial", r: "rejected", m: "missing"};
const DETECTED = "chp";

export function createAnswers(bench) {
  const list = byId("a-list");
  const fields = {text: byId("a-text"), show: byId("a-show"), concept: byId("a-concept")};
  let rows = [];
  let found = [];
  let current = -1;
  let shown = "";

  /** Takes the answers of a rubric that has been opened. */
  function open() {
    current = bench.answers.length ? 0 : -1;
    shown = "";
    rows = bench.answers.map((answer, index) => {
      const value = el("span", {className: "value"});
      const facts = el("small");
      const button = el("button", {type: "button"}, el("b", {textContent: answer.id}), value, facts);
      button.addEventListener("click", () => show(index));
      return {node: el("li", {}, button), button, value, facts, told: "", words: (answer.id + "\n" + answer.text).toLowerCase()};
    });
    byId("article").replaceChildren(...(rows.length ? [] : [el("p", {className: "muted none", textContent:
      "There are no answers yet. Add some here, or start with --answers FILE. They may have labels or grades."})]));
    byId("maker").hidden = rows.length === 0;
    concepts();
    render();
  }

  function concepts() {
    const all = bench.check ? bench.check.concepts : [];
    for (const select of [fields.concept, byId("m-concept")]) {
      const there = [...select.options].filter(option => option.value);
      if (there.length === all.length && all.every((one, i) => one.id === there[i].value && one.name === there[i].textContent)) continue;
      const chosen = select.value;
      select.replaceChildren(...(select === fields.concept ? [el("option", {value: "", textContent: "Any"})] : []),
        ...all.map(one => el("option", {value: one.id, textContent: one.name})));
      if (all.some(one => one.id === chosen)) select.value = chosen;
    }
  }

  const row = index => bench.check.answers[index];
  const detected = letter => DETECTED.includes(letter);

  /* Whether a label says something else of a concept; of some, labels say nothing. */
  const differs = (one, at) => one.labels !== null && one.labels[at] !== "-" && detected(one.labels[at]) !== detected(one.verdicts[at]);
  const unlike = one => [...one.verdicts].filter((_, at) => differs(one, at)).length;

  function wanted() {
    const terms = fields.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const at = bench.check.concepts.findIndex(one => one.id === fields.concept.value);
    const has = one => at < 0 ? [...one.verdicts].some(detected) : detected(one.verdicts[at]);
    const tests = {
      all: () => true,
      moved: one => one.moved,
      unlike: one => at < 0 ? unlike(one) > 0 : differs(one, at),
      missing: one => at < 0 ? one.verdicts.includes("m") : !has(one),
      found: has
    };
    return index => tests[fields.show.value](row(index)) && terms.every(term => rows[index].words.includes(term));
  }

  /** Shows what has become of the answers. */
  function render() {
    if (!bench.check || !bench.check.valid) return;
    concepts();
    rows.forEach((one, index) => {
      const answer = row(index);
      const differ = unlike(answer);
      const facts = [answer.moved ? "changed" : "", differ ? differ + " unlike the labels" : "",
        answer.grade === null ? "" : "grade " + answer.grade + "%"].filter(Boolean).join(", ");
      const next = answer.percent + "\n" + facts;
      if (one.told === next) return;
      one.told = next;
      setText(one.value, answer.percent + "%");
      setText(one.facts, facts);
    });
    const fits = wanted();
    const next = rows.map((_, index) => index).filter(fits);
    if (next.length !== found.length || next.some((one, i) => one !== found[i]) || list.children.length === 0) {
      found = next;
      list.replaceChildren(...found.slice(0, MOST).map(index => rows[index].node));
    }
    setText(byId("answer-count"), (found.length === rows.length ? "" : found.length + " of ") + counted(rows.length, "answer")
      + (found.length > MOST ? ", the first " + MOST + " shown" : ""));
    if (current >= 0) show(current, false);
  }

  function show(index, scroll = true) {
    if (rows[current]) rows[current].button.removeAttribute("aria-current");
    if (rows[index]) rows[index].button.setAttribute("aria-current", "true");
    current = index;
    const key = index + "\n" + bench.text;
    if (key === shown) return;
    fetchArticle(index, key, scroll);
  }

  const fetchArticle = lastOf(async (index, key, scroll) => {
    const answer = bench.answers[index];
    if (!answer || !bench.check.valid) return;
    const {html} = await call("answer", {question: bench.question, text: bench.text, answer: answer.text});
    if (html === null || bench.answers[index] !== answer) return;
    shown = key;
    const part = document.createElement("template");
    part.innerHTML = html; // by a template of the server's, which escapes all text
    const article = part.content.firstElementChild;
    article.querySelector(".eyebrow").textContent = answer.id;
    labels(article, index);
    byId("article").replaceChildren(article);
    article.dispatchEvent(new Event("rubric-answer", {bubbles: true}));
    if (scroll) byId("sheet").scrollTop = 0;
  });

  /* What a person says of a concept, where it is something else, and what was said of it before. */
  function labels(article, index) {
    const answer = row(index);
    [...article.querySelectorAll(".concepts tbody tr")].forEach((line, i) => {
      const cell = line.cells[line.cells.length - 1];
      if (answer.labels !== null && answer.labels[i] !== "-" && answer.labels[i] !== answer.verdicts[i]) {
        cell.append(el("p", {className: "aside label"}, "label: " + VERDICTS[answer.labels[i]]));
      }
      if (answer.before !== null && answer.before[i] !== answer.verdicts[i]) {
        cell.append(el("p", {className: "aside"}, "was ", verdict(VERDICTS[answer.before[i]])));
      }
    });
  }

  const narrow = later(120, render);
  fields.text.addEventListener("input", narrow);
  fields.show.addEventListener("change", render);
  fields.concept.addEventListener("change", render);
  list.addEventListener("keydown", event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const item = event.target.closest("li");
    const next = step && item && (step > 0 ? item.nextElementSibling : item.previousElementSibling);
    if (!next) return;
    event.preventDefault();
    next.firstElementChild.focus();
    next.firstElementChild.click();
  });

  return {
    open, render,
    show(index) {
      show(index);
      byId("sheet").focus({preventScroll: true});
    },
    indexOf: id => bench.answers.findIndex(answer => answer.id === id)
  };
}
