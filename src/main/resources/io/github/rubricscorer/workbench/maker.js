/* Makes synonyms of selected words, and shows what is suggested. */
import {call, Failure, lastOf} from "./api.js";
import {byId, counted, el, later, setText} from "./dom.js";

const WIDTHS = {
  "words": "the words as they are", "in-order": "in order, with room between",
  "any-order": "in any order, in a sentence", "core": "the rarest two, in a sentence"
};

export function createMaker(bench) {
  const words = byId("m-words");
  const concept = byId("m-concept");
  const list = byId("offers");
  const note = byId("m-note");

  function clear() {
    list.replaceChildren();
    setText(note, "");
  }

  document.addEventListener("selectionchange", later(150, () => {
    const selection = document.getSelection();
    const prose = selection.anchorNode && selection.anchorNode.parentElement
      && selection.anchorNode.parentElement.closest("#article .prose");
    const text = prose ? wholeWords(prose, selection.getRangeAt(0)) : "";
    if (!prose || text === "" || text === words.value) return;
    words.value = text;
    clear();
    setText(note, "Choose the concept, then show the offers.");
  }));

  /* What is selected, and the rest of the words at its ends. */
  function wholeWords(prose, range) {
    const before = range.cloneRange();
    before.setStart(prose, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const all = prose.textContent;
    let start = String(before).length;
    let end = start + String(range).length;
    if (!String(range).trim()) return "";
    const word = /[\p{L}\p{N}_'’-]/u;
    while (start > 0 && word.test(all[start - 1]) && word.test(all[start])) start--;
    while (end < all.length && word.test(all[end]) && word.test(all[end - 1])) end++;
    return all.slice(start, end).replace(/\s+/g, " ").trim();
  }

  byId("maker").addEventListener("submit", async event => {
    event.preventDefault();
    clear();
    if (!words.value.trim()) {
      setText(note, "Select words in the answer first, or type them.");
      return;
    }
    const asked = {question: bench.question, text: bench.text, concept: concept.value, words: words.value};
    const {offers} = await call("offers", asked);
    if (asked.question !== bench.question || asked.concept !== concept.value || asked.words !== words.value) return;
    setText(note, offers.length ? "" : "There is no word to make a synonym of, or the rubric is at fault.");
    list.replaceChildren(...offers.map(one => offer(asked.concept, one)));
  });
  concept.addEventListener("change", clear);

  function offer(asked, one) {
    const add = el("button", {type: "button", className: "plain", textContent: "Add", "aria-label": "Add " + one.pattern});
    add.addEventListener("click", async () => {
      if (await bench.add(asked, one.pattern)) {
        clear();
        setText(note, "Added: " + one.pattern);
        words.value = "";
      }
    });
    return el("li", {},
      el("div", {}, el("code", {textContent: one.pattern}), el("small", {textContent: WIDTHS[one.width]})),
      el("p", {className: "facts"}, ...facts(one)), add);
  }

  function facts(one) {
    const facts = [el("span", {textContent: "found in " + counted(one.found, "answer") + ", newly in " + one.newly.length,
      title: one.newly.slice(0, 20).join(", ")})];
    if (one.wrong) facts.push(el("span", {className: "bad", textContent: one.wrong + " of them against the labels"}));
    if (one.breaks.length) facts.push(el("span", {className: "bad", textContent: "breaks: " + one.breaks.join(", ")}));
    return facts.flatMap((fact, i) => i ? [" · ", fact] : [fact]);
  }

  return {clear};
}

const REMARKS = {
  ASKED: synonym => "The question’s own text earns it by " + synonym,
  NEARLY_ALL: () => "Nearly every answer has it: ask for more, so that it tells them apart",
  ONE_SYNONYM: synonym => synonym + " alone earns it for most answers: is it always meant?",
  UNLIKE: synonym => synonym + " stands mostly in sentences unlike the name and the hint",
  AGAINST_GRADE: () => "Answers with it are graded the wrong way: what it finds is not it",
  NOT_WITH_GRADE: () => "It does not go with the grade: it is found wrongly, or nobody grades it",
  IDLE_SYNONYM: synonym => synonym + " earns it for answers that are graded no better than those without it"
};
const told = remark => REMARKS[remark.kind]("‘" + remark.synonym + "’");
const percent = share => share === null ? "none" : Math.round(100 * share) + "%";
const hundredths = number => number === null ? "not defined" : number.toFixed(2);
const withGrades = overview => "With the grades: Pearson " + hundredths(overview.pearson) + ", weighted kappa "
  + hundredths(overview.weightedKappa) + "; mean score " + percent(overview.meanScore) + ", mean grade " + percent(overview.meanGrade);
const ofGrades = concept => concept.gradeWith === null || concept.gradeWithout === null ? ""
  : "Mean grade with it " + percent(concept.gradeWith) + ", without it " + percent(concept.gradeWithout)
    + (concept.correlation === null ? "" : "; correlation " + hundredths(concept.correlation));

/** The view of suggestions, which are asked for when it is opened. */
export function createSuggestions(bench, answers) {
  const view = byId("suggestions");
  const dismissed = new Set();
  let made = "";

  /* Of several that are asked for at once the last one is shown. */
  const render = lastOf(async () => {
    if (made === bench.question + bench.text) return;
    view.replaceChildren(el("p", {className: "muted", textContent: "Reading the answers…"}));
    const asked = bench.question + bench.text;
    const {suggestions} = await call("suggest", {question: bench.question, text: bench.text}).catch(problem => {
      if (problem instanceof Failure) view.replaceChildren(el("p", {className: "muted", textContent: problem.message}));
      throw problem;
    });
    made = asked;
    if (!suggestions) {
      view.replaceChildren(el("p", {className: "muted", textContent: "There is nothing to suggest from: no answers, or a fault in the rubric."}));
      return;
    }
    const parts = [];
    if (suggestions.next.length) {
      parts.push(el("h3", {textContent: "Next answers to read"}), el("ol", {className: "next"},
        ...suggestions.next.map(next => {
          const go = el("button", {type: "button", className: "plain", textContent: next.answer});
          go.addEventListener("click", () => answers.show(answers.indexOf(next.answer)));
          return el("li", {}, go, el("small", {textContent: next.concepts.join(", ")}));
        })));
    }
    const graded = suggestions.overview.meanGrade !== null;
    if (graded) parts.push(el("p", {className: "overview", textContent: withGrades(suggestions.overview)}));
    for (const [title, sign] of [["Words of answers that are graded better than they score", 1], ["Words of answers that are graded worse than they score", -1]]) {
      const markers = suggestions.markers.filter(one => sign * one.correlation > 0);
      if (markers.length) parts.push(el("h3", {textContent: title}), el("ol", {className: "next", "aria-label": title}, ...markers.map(marker)));
    }
    for (const concept of suggestions.concepts) {
      const all = [...concept.phrases.map(one => [one.pattern, "in " + counted(one.support, "answer") + " that " + (one.support === 1 ? "says" : "say") + " it"]),
        ...concept.sentences.map(one => [one.pattern, "“" + one.place.text + "”, newly in " + counted(one.matches, "answer")])]
        .filter(([pattern], i, every) => every.findIndex(([other]) => other === pattern) === i)
        .filter(([pattern]) => !dismissed.has(concept.id + "\n" + pattern));
      const remarks = [...(graded ? [ofGrades(concept)] : []), ...concept.remarks.map(told),
        ...(suggestions.judged ? concept.doubts : []).map(one => "‘" + one.synonym + "’ is found in " + counted(one.doubtful, "answer") + " that " + (one.doubtful === 1 ? "does" : "do") + " not say it")].filter(Boolean);
      if (all.length || remarks.length) {
        parts.push(el("h3", {textContent: concept.name}));
        if (remarks.length) parts.push(el("ul", {className: "why"}, ...remarks.map(one => el("li", {textContent: one}))));
        if (all.length) parts.push(el("ol", {className: "offers", "aria-label": concept.name},
          ...all.map(([pattern, why]) => suggestion(concept.id, pattern, why))));
      }
    }
    view.replaceChildren(...(parts.length ? parts : [el("p", {className: "muted", textContent: "Nothing to suggest."})]));
  });

  const marker = one => {
    const go = el("button", {type: "button", className: "plain", textContent: one.pattern});
    go.addEventListener("click", () => answers.show(answers.indexOf(one.places[0].answer)));
    return el("li", {}, go, el("small", {textContent: "in " + counted(one.answers, "answer")}));
  };

  function suggestion(concept, pattern, why) {
    const accept = el("button", {type: "button", className: "plain", textContent: "Accept", "aria-label": "Accept " + pattern});
    const dismiss = el("button", {type: "button", className: "plain", textContent: "Dismiss", "aria-label": "Dismiss " + pattern});
    const item = el("li", {}, el("div", {}, el("code", {textContent: pattern}), el("small", {textContent: why})), accept, dismiss);
    accept.addEventListener("click", async () => {
      if (await bench.add(concept, pattern)) {
        item.remove();
        made = bench.question + bench.text;
      }
    });
    dismiss.addEventListener("click", () => {
      dismissed.add(concept + "\n" + pattern);
      item.remove();
    });
    return item;
  }

  return {render};
}
