"use strict";
(() => {
  const TONES = ["covered", "partial", "hedged", "rejected", "missing", "misconception", "avoided"];
  const PAGE = 50;
  const SVG = "http://www.w3.org/2000/svg";
  const byId = id => document.getElementById(id);

  /* Makes an element; strings become text nodes, so that text never becomes markup. */
  function el(name, attributes, ...children) {
    const [tag, ...classes] = name.split(".");
    const drawn = ["svg", "use", "rect"].includes(tag);
    const node = drawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
    if (classes.length) node.setAttribute("class", classes.join(" "));
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== false) node.setAttribute(key, value);
    }
    node.append(...children.flat(Infinity).filter(child => child !== null && child !== ""));
    return node;
  }
  const icon = name => el("svg.icon", {"aria-hidden": "true"}, el("use", {href: "#i-" + name}));
  const verdict = tone => el("span.verdict." + tone, null, icon(tone), tone);
  const bar = percent =>
    el("svg.bar", {viewBox: "0 0 100 1", preserveAspectRatio: "none", "aria-hidden": "true"},
      el("rect.track", {width: 100, height: 1}), el("rect.fill", {width: percent, height: 1}));

  /* The colour scheme follows the system until the reader chooses one. */
  function themes() {
    const button = byId("theme");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    let chosen = null;
    try { chosen = localStorage.getItem("rubric-theme"); } catch { /* files may have no storage */ }
    const show = () => {
      if (chosen) document.documentElement.dataset.theme = chosen;
      button.setAttribute("aria-pressed", String((chosen || (dark.matches ? "dark" : "light")) === "dark"));
    };
    button.addEventListener("click", () => {
      chosen = button.getAttribute("aria-pressed") === "true" ? "light" : "dark";
      try { localStorage.setItem("rubric-theme", chosen); } catch { /* it holds for this page */ }
      show();
    });
    dark.addEventListener("change", show);
    button.hidden = false;
    show();
  }

  /* Headings of a table become buttons that sort it. */
  function sortable(table) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      if (heading.classList.contains("strip")) return;
      const button = el("button", {type: "button"}, heading.textContent);
      heading.replaceChildren(button);
      button.addEventListener("click", () => {
        const number = heading.classList.contains("number");
        const first = number ? "descending" : "ascending";
        const second = number ? "ascending" : "descending";
        const order = heading.getAttribute("aria-sort") === first ? second : first;
        headings.forEach(other => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", order);
        sort(table.tBodies[0], column, number, order === "ascending" ? 1 : -1);
      });
    });
  }
  function sort(body, column, number, sign) {
    const key = row => {
      const cell = row.cells[column];
      if (number) return parseFloat(cell.textContent);
      return cell.querySelector(".verdict")
        ? TONES.indexOf(row.dataset.tone)
        : (cell.querySelector(".name") || cell).textContent.toLowerCase();
    };
    const rows = [...body.rows].map(row => [key(row), row]);
    rows.sort(([a], [b]) => sign * (a < b ? -1 : a > b ? 1 : 0));
    body.append(...rows.map(([, row]) => row));
  }

  /* Buttons above a table of concepts that leave only one verdict. */
  function chips(table) {
    const rows = [...table.tBodies[0].rows];
    const tones = TONES.filter(tone => rows.some(row => row.dataset.tone === tone));
    if (tones.length < 2) return;
    const choose = chosen => {
      rows.forEach(row => { row.hidden = chosen !== "" && row.dataset.tone !== chosen; });
      buttons.forEach(button => button.setAttribute("aria-pressed", String(button.value === chosen)));
    };
    const count = tone => rows.filter(row => row.dataset.tone === tone).length;
    const buttons = ["", ...tones].map(tone =>
      el("button", {type: "button", value: tone, "aria-pressed": String(tone === "")},
        tone === "" ? "all " + rows.length : tone + " " + count(tone)));
    buttons.forEach(button => button.addEventListener("click", () => choose(button.value)));
    table.before(el("div.chips", {role: "group", "aria-label": "Show verdicts"}, buttons));
  }

  /* The note on a mark repeats what its concept's row says of it. */
  function notes() {
    const note = byId("note");
    let owner = null;
    const hide = () => {
      if (owner) owner.classList.remove("on");
      owner = null;
      note.hidden = true;
    };
    const show = mark => {
      hide();
      owner = mark;
      mark.classList.add("on");
      note.replaceChildren(...describe(mark));
      note.hidden = false;
      place(mark);
    };
    const describe = mark => mark.getAttribute("aria-describedby").split(" ")
      .filter(id => id.startsWith("mark-"))
      .map(byId)
      .filter(Boolean)
      .map(reason => {
        const row = reason.closest("tr");
        return el("div", null,
          el("p", null, verdict(reason.className), el("b", null, row.querySelector(".name").textContent)),
          el("p", null, ...[...reason.childNodes].map(node => node.cloneNode(true))));
      });
    const place = mark => {
      const box = mark.getClientRects()[0];
      const width = note.offsetWidth;
      const left = Math.min(Math.max(box.left, 12), document.documentElement.clientWidth - width - 12);
      const below = mark.getBoundingClientRect().bottom + 8;
      const above = box.top - note.offsetHeight - 8;
      const top = below + note.offsetHeight > innerHeight && above > 0 ? above : below;
      note.style.left = left + scrollX + "px";
      note.style.top = top + scrollY + "px";
    };
    let leaving = 0;
    const stay = () => clearTimeout(leaving);
    const leave = () => {
      stay();
      leaving = setTimeout(() => { if (document.activeElement !== owner) hide(); }, 120);
    };
    const over = event => {
      const mark = event.target.closest && event.target.closest("a.ev");
      if (mark) {
        stay();
        if (mark !== owner) show(mark);
      } else if (note.contains(event.target)) {
        stay();
      }
    };
    document.addEventListener("mouseover", over);
    document.addEventListener("mouseout", event => {
      if (event.target.closest("a.ev, .note")) leave();
    });
    document.addEventListener("focusin", event => {
      const mark = event.target.closest("a.ev");
      if (mark) show(mark); else hide();
    });
    document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
    addEventListener("resize", hide);
  }

  function enhance(root) {
    root.querySelectorAll("table.sortable").forEach(sortable);
    root.querySelectorAll(".concepts table").forEach(chips);
  }

  themes();
  notes();
  enhance(document);
  const data = byId("data");
  if (data && byId("browser")) browse(JSON.parse(data.textContent));

  /* Many answers: a list, filtered and in pages, and one answer beside it. */
  function browse({answers, questions, texts, labels}) {
    const form = byId("filters");
    const fields = Object.fromEntries(
      ["text", "question", "concept", "tone", "sort"].map(name => [name, byId("f-" + name)]));
    const haystacks = new Map();
    let found = [];
    let page = 0;
    let current = -1;

    questions.forEach((question, index) => fields.question.append(el("option", {value: index}, question.title)));
    fields.question.closest("label").hidden = questions.length === 1;
    TONES.forEach(tone => fields.tone.append(el("option", {value: tone}, tone)));

    function concepts() {
      if (questions.length === 1) fields.question.value = "0";
      const chosen = fields.question.value;
      fields.concept.replaceChildren(el("option", {value: ""}, "Any"));
      if (chosen !== "") {
        questions[chosen].concepts.forEach(([, name], index) =>
          fields.concept.append(el("option", {value: index}, name)));
      }
      fields.concept.disabled = chosen === "";
    }

    const plain = answer => answer.pieces.map(piece => Array.isArray(piece) ? piece[0] : piece).join("");
    function haystack(index) {
      if (!haystacks.has(index)) {
        haystacks.set(index, (answers[index].id + "\n" + plain(answers[index])).toLowerCase());
      }
      return haystacks.get(index);
    }

    function matches(answer, index) {
      if (fields.question.value !== "" && answer.question !== Number(fields.question.value)) return false;
      const tone = fields.tone.value;
      if (tone !== "") {
        const verdicts = fields.concept.value === ""
          ? answer.verdicts
          : [answer.verdicts[Number(fields.concept.value)]];
        if (!verdicts.some(one => one[0] === tone)) return false;
      }
      const words = fields.text.value.toLowerCase().split(/\s+/).filter(Boolean);
      return words.every(word => haystack(index).includes(word));
    }

    const compare = {
      input: (a, b) => a - b,
      low: (a, b) => answers[a].percent - answers[b].percent || a - b,
      high: (a, b) => answers[b].percent - answers[a].percent || a - b,
      id: (a, b) => answers[a].id.localeCompare(answers[b].id, "en", {numeric: true}) || a - b
    };

    function filter() {
      found = [];
      answers.forEach((answer, index) => { if (matches(answer, index)) found.push(index); });
      found.sort(compare[fields.sort.value]);
      page = 0;
      byId("count").textContent = found.length === answers.length
        ? answers.length + (answers.length === 1 ? " answer" : " answers")
        : found.length + " of " + answers.length + " answers";
      list();
      if (found.length && !found.includes(current)) show(found[0]);
    }

    function list() {
      const pages = Math.max(1, Math.ceil(found.length / PAGE));
      const shown = found.slice(page * PAGE, (page + 1) * PAGE);
      byId("list").replaceChildren(...shown.map(index => {
        const answer = answers[index];
        return el("li", null, el("a", {href: "#answer=" + index, "aria-current": index === current ? "true" : null},
          el("b", null, answer.id || "answer " + (index + 1)), el("span.value", null, answer.percent + "%"),
          questions.length > 1 ? el("small", null, questions[answer.question].title) : null,
          bar(answer.percent)));
      }));
      byId("page").textContent = "Page " + (page + 1) + " of " + pages;
      byId("before").disabled = page === 0;
      byId("after").disabled = page >= pages - 1;
    }

    function turn(step) {
      page += step;
      list();
      byId("list").scrollTop = 0;
    }

    function show(index) {
      current = index;
      const at = found.indexOf(index);
      const article = render(answers[index], questions[answers[index].question], step => {
        const next = found[at + step];
        return at < 0 || next === undefined ? null : () => go(next, step);
      });
      byId("detail").replaceChildren(article);
      enhance(article);
      if (at >= 0 && Math.floor(at / PAGE) !== page) page = Math.floor(at / PAGE);
      list();
    }
    function go(index, step) {
      history.replaceState(null, "", "#answer=" + index);
      show(index);
      const [back, on] = byId("detail").querySelectorAll(".turn button");
      const wanted = step < 0 ? back : on;
      (wanted.disabled ? (step < 0 ? on : back) : wanted).focus({preventScroll: true});
      byId("list").querySelector("[aria-current]")?.scrollIntoView({block: "nearest"});
    }
    function follow(moves) {
      const hit = /^#answer=(\d+)$/.exec(location.hash);
      if (!hit || !answers[hit[1]]) return false;
      show(Number(hit[1]));
      if (moves && !matchMedia("(min-width: 980px)").matches) byId("detail").scrollIntoView();
      return true;
    }

    /* The same markup as the templates answer.jte and concept.jte. */
    function render(answer, question, neighbour) {
      const text = value => typeof value === "number" ? texts[value] : value;
      const section = (name, id, title, ...children) =>
        el("section.card." + name, {"aria-labelledby": id}, el("h3", {id}, title), ...children);
      const line = (tone, mark, words) => el("li." + tone, null, icon(mark), el("span", null, words));
      const button = (label, action) => {
        const node = el("button.plain", {type: "button", disabled: action ? null : ""}, label);
        if (action) node.addEventListener("click", action);
        return node;
      };
      const piece = one => {
        if (!Array.isArray(one)) return one;
        const [words, cue, ...marks] = one;
        if (!marks.length) return el("span.cue", null, words);
        const [concept, tone] = answer.marks[marks[0]];
        return el("a.ev." + tone + (cue ? ".cue" : ""), {
          href: "#concept-" + concept,
          "aria-describedby": marks.map(mark => "name-" + answer.marks[mark][0] + " mark-" + mark).join(" ")
        }, words);
      };
      const reason = ([, tone, quote, synonym, notes], mark) =>
        el("li." + tone, {id: "mark-" + mark}, el("q", null, quote), " ", el("span", null, "matches"), " ",
          el("code", null, text(synonym)), notes ? [" ", el("em", null, notes)] : null);
      const row = ([, name, weight, layer], index) => {
        const [tone, points, note] = answer.verdicts[index];
        const reasons = answer.marks
          .map((mark, at) => mark[0] === index ? reason(mark, at) : null).filter(Boolean);
        if (note) reasons.push(el("li", null, note));
        return el("tr", {id: "concept-" + index, "data-tone": tone},
          el("th", {scope: "row"}, el("span.name", {id: "name-" + index}, name),
            reasons.length ? el("ul.reasons", null, reasons) : null),
          el("td.wide", null, layer), el("td.number", null, weight), el("td.number.points", null, points),
          el("td", null, verdict(tone)));
      };
      const heading = (name, title) => el("th" + name, {scope: "col"}, title);
      const tones = TONES.filter(tone => answer.marks.some(mark => mark[1] === tone));
      return el("article.answer", {"aria-labelledby": "h-answer"},
        el("header.intro", null,
          el("div.turn", null, el("p.eyebrow", null, question.id + (answer.id ? " · " + answer.id : "")),
            el("div", null, button("Previous", neighbour(-1)), " ", button("Next", neighbour(1)))),
          el("h2", {id: "h-answer"}, question.title),
          question.text ? el("p.question", null, question.text) : null),
        el("section.card.summary", {"aria-label": "Score"},
          el("div.score", null,
            el("p.percent", null, answer.percent, el("span", null, "%")),
            el("div", null, bar(answer.percent), el("p.headline", null, answer.headline),
              el("p.muted", null, answer.points))),
          answer.layers.length
            ? el("dl.layers", null, answer.layers.map(([name, percent, points]) =>
              el("div", null, el("dt", null, name), el("dd", null, bar(percent), el("span", null, points)))))
            : null,
          answer.notes.length ? el("ul.notes", null, answer.notes.map(note => el("li", null, note))) : null),
        el("div.pair", null,
          section("text", "h-text", labels.answer,
            answer.pieces.length
              ? el("p.prose", null, answer.pieces.map(piece))
              : el("p.muted", null, labels.empty),
            tones.length
              ? el("ul.legend", {"aria-label": "Marks"}, tones.map(tone =>
                el("li", null, el("span.ev." + tone, null, icon(tone), tone))))
              : null),
          section("feedback", "h-feedback", labels.feedback,
            answer.remarks.length
              ? el("ul.remarks", null, answer.remarks.map(([tone, words]) => line(tone, tone, text(words))))
              : null,
            answer.additions.length
              ? [el("h4.sub", null, labels.additions),
                el("ul.remarks", null, answer.additions.map(words => line("hint", "hint", text(words))))]
              : null),
          question.modelAnswer
            ? section("model", "h-model", labels.model, el("blockquote", null, question.modelAnswer))
            : null,
          question.followUps.length
            ? section("next", "h-next", labels.next, question.followUps.map(([id, words]) =>
              el("p.follow-up", null, el("span.eyebrow", null, id), words ? el("span", null, words) : null)))
            : null),
        section("concepts", "h-concepts", labels.concepts,
          el("table.sortable", null,
            el("thead", null, el("tr", null, heading("", labels.concept), heading(".wide", labels.layer),
              heading(".number", labels.weight), heading(".number.points", labels.points), heading("", labels.verdict))),
            el("tbody", null, question.concepts.map(row)))));
    }

    let waiting = 0;
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { concepts(); filter(); }));
    fields.text.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
    fields.question.addEventListener("change", concepts);
    for (const name of ["question", "concept", "tone", "sort"]) fields[name].addEventListener("change", filter);
    byId("before").addEventListener("click", () => turn(-1));
    byId("after").addEventListener("click", () => turn(1));
    addEventListener("hashchange", () => follow(true));
    byId("browser").hidden = false;
    concepts();
    filter();
    follow(false);
  }
})();
