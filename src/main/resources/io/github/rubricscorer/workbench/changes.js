/* What has changed since the last save: measures, verdicts, examples. */
import {byId, counted, el, icon, setText, verdict} from "./dom.js";

const NAMES = {precision: "Precision", recall: "Recall", f1: "F1", kappa: "Kappa",
  pearson: "Pearson, grades", weightedKappa: "Weighted kappa", error: "Mean error"};

export function createChanges(bench, answers) {
  function render() {
    const check = bench.check;
    if (!check || !check.valid) return;
    setText(byId("change-count"), !check.changed ? "nothing" : counted(check.movedInAll, "verdict") + ", "
      + counted(check.failing.filter(one => one.isNew).length, "example") + " broken");
    measures(check);
    const more = check.movedInAll - check.moved.length;
    byId("moved").replaceChildren(...(check.moved.length ? check.moved.map(moved)
      : [el("li", {className: "muted", textContent: "No verdict has changed."})]),
    ...(more ? [el("li", {className: "muted", textContent: more + " more: see the answers with changed verdicts."})] : []));
    byId("failing").replaceChildren(...(check.failing.length ? check.failing.map(failing)
      : [el("li", {className: "good"}, icon("covered"), " " + counted(check.holding, "example") + " of the rubric "
        + (check.holding === 1 ? "holds" : "hold"))]));
  }

  function measures(check) {
    const now = check.now;
    const names = now ? Object.keys(NAMES).filter(name => now[name] !== null) : [];
    if (!names.length) {
      byId("measures").replaceChildren(el("p", {className: "muted", textContent: "Answers with labels or grades show here how well the rubric agrees with people."}));
      return;
    }
    byId("measures").replaceChildren(el("dl", {}, ...names.map(name => {
      const before = check.before ? check.before[name] : null;
      const change = before === null ? 0 : Math.round((now[name] - before) * 1000) / 1000;
      const better = name === "error" ? change < 0 : change > 0;
      return el("div", {}, el("dt", {textContent: NAMES[name]}), el("dd", {}, now[name].toFixed(3),
        el("span", {className: change === 0 ? "muted" : better ? "good" : "bad",
          textContent: change === 0 ? " ±0" : " " + (change > 0 ? "+" : "−") + Math.abs(change).toFixed(3)})));
    })));
  }

  function moved(one) {
    const concept = bench.check.concepts.find(each => each.id === one.concept);
    const go = el("button", {type: "button"}, el("b", {textContent: bench.answers[one.answer].id}),
      el("span", {className: "what", textContent: concept ? concept.name : one.concept}),
      verdict(one.before), el("span", {className: "arrow", textContent: "→", "aria-label": "now"}), verdict(one.now),
      el("span", {className: one.agrees > 0 ? "good" : one.agrees < 0 ? "bad" : "muted",
        textContent: one.agrees > 0 ? "as labelled" : one.agrees < 0 ? "against the label" : ""}));
    go.addEventListener("click", () => answers.show(one.answer));
    return el("li", {}, go);
  }

  function failing(one) {
    return el("li", {}, icon("rejected"), el("div", {}, el("b", {className: one.isNew ? "bad" : "", textContent: one.name + (one.isNew ? "" : " (before, too)")}),
      el("small", {textContent: one.summary})));
  }

  return {render};
}
