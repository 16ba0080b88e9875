"use strict";
/* It stands before the page, which is complete without it unless the answers are packed: it sorts,
   filters, hides and focuses what the page has, and makes the buttons for that; no text of an answer
   becomes markup here. */
(() => {
  const PAGE = 50;
  const root = document.documentElement;
  const byId = id => document.getElementById(id);

  function button(label, value) {
    const node = document.createElement("button");
    node.type = "button";
    node.textContent = label;
    if (value !== undefined) node.value = value;
    return node;
  }

  /* Texts come from the page, in its language, with #1 and #2 for what they leave open. */
  const fill = (text, ...values) => text.replace(/#([12])/g, (all, number) => values[number - 1]);
  const numeral = text => parseFloat(text.replace(",", "."));

  /* Verdicts, in their order, as the templates show them. */
  const badges = () => [...byId("badges").content.children];
  const tones = () => badges().map(badge => badge.classList[1]);

  /* The colour scheme follows the system until the reader chooses one. */
  function stored() {
    try { return localStorage.getItem("rubric-theme"); } catch { return null; /* files may have no storage */ }
  }
  function themes() {
    const toggle = byId("theme");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    let chosen = stored();
    const show = () => {
      if (chosen) root.dataset.theme = chosen;
      toggle.setAttribute("aria-pressed", String((chosen || (dark.matches ? "dark" : "light")) === "dark"));
    };
    toggle.addEventListener("click", () => {
      chosen = toggle.getAttribute("aria-pressed") === "true" ? "light" : "dark";
      try { localStorage.setItem("rubric-theme", chosen); } catch { /* it holds for this page */ }
      show();
    });
    dark.addEventListener("change", show);
    toggle.hidden = false;
    show();
  }

  /* Headings of a table become buttons that sort it. */
  function sortable(table) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      if (heading.classList.contains("strip")) return;
      const sorter = button(heading.textContent);
      heading.replaceChildren(sorter);
      sorter.addEventListener("click", () => {
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
    const order = tones();
    const key = row => {
      const cell = row.cells[column];
      if (number) return numeral(cell.textContent);
      return cell.querySelector(".verdict")
        ? order.indexOf(row.dataset.tone)
        : (cell.querySelector(".name") || cell).textContent.toLowerCase();
    };
    const rows = [...body.rows].map(row => [key(row), row]);
    rows.sort(([a], [b]) => sign * (a < b ? -1 : a > b ? 1 : 0));
    body.append(...rows.map(([, row]) => row));
  }

  /* Buttons above a table of concepts that leave only one verdict. */
  function chips(table) {
    const rows = [...table.tBodies[0].rows];
    const count = tone => rows.filter(row => row.dataset.tone === tone).length;
    const there = tones().filter(count);
    if (there.length < 2) return;
    const choose = chosen => {
      rows.forEach(row => { row.hidden = chosen !== "" && row.dataset.tone !== chosen; });
      buttons.forEach(one => one.setAttribute("aria-pressed", String(one.value === chosen)));
    };
    const texts = byId("badges").dataset;
    const label = tone => badges().find(badge => badge.classList.contains(tone)).textContent.trim();
    const buttons = [
      button(fill(texts.all, rows.length), ""),
      ...there.map(tone => button(label(tone) + " " + count(tone), tone))
    ];
    buttons.forEach(one => one.addEventListener("click", () => choose(one.value)));
    const group = document.createElement("div");
    group.className = "chips";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", texts.show);
    group.append(...buttons);
    table.before(group);
    choose("");
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
      .map(byId)
      .filter(node => node && node.matches(".reasons > li"))
      .map(reason => {
        const badge = badges().find(one => one.classList.contains(reason.className));
        const name = document.createElement("b");
        name.textContent = reason.closest("tr").querySelector(".name").textContent;
        const [first, second, all] = ["p", "p", "div"].map(tag => document.createElement(tag));
        first.append(badge.cloneNode(true), name);
        second.append(...[...reason.childNodes].map(node => node.cloneNode(true)));
        all.append(first, second);
        return all;
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

  function enhance(part) {
    part.querySelectorAll("table.sortable").forEach(sortable);
    part.querySelectorAll(".concepts table").forEach(chips);
  }

  /* Answers that the page has written out. */
  function written() {
    const items = [...byId("list").children];
    return [...byId("detail").getElementsByTagName("article")].map((article, index) => {
      const item = items[index];
      const prose = article.querySelector(".prose");
      article.remove();
      return {
        index, item,
        id: item.querySelector("b").textContent,
        percent: numeral(item.querySelector(".value").textContent),
        question: article.dataset.question,
        tones: [...article.querySelectorAll("tr[data-tone]")].map(row => row.dataset.tone),
        prose: () => prose ? prose.textContent : "",
        article: () => article
      };
    });
  }

  /* Answers that are packed, as PackedArticles tells: an index of all of them, and blocks of lines. */
  async function unpack(template) {
    const packed = atob(template.content.textContent);
    const bytes = new Uint8Array(packed.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return (await new Response(stream).text()).split("\n");
  }
  async function packed() {
    const BLOCK = Number(byId("index").dataset.block);
    const order = tones();
    const questions = [...byId("f-question").options].slice(1);
    const blocks = document.querySelectorAll("template.block");
    const dummy = document.createElement("template");
    const parsed = html => {
      dummy.innerHTML = html;
      return dummy.content.firstElementChild;
    };

    /* Only the block that was asked for last stays unpacked. */
    let last = null;
    const block = number => {
      if (!last || last.number !== number) last = {number, lines: unpack(blocks[number])};
      return last.lines;
    };
    const linesOf = async index => {
      const lines = await block(Math.floor(index / BLOCK));
      const row = lines[Number(lines[0]) + 1 + index % BLOCK];
      return function* () {
        for (const number of row.split(" ")) yield lines[1 + parseInt(number, 36)];
      }();
    };

    /* The ids of an answer's parts get its number, as those that are written out have it. */
    const numbered = (node, index) => {
      for (const name of ["id", "href", "aria-labelledby", "aria-describedby"]) {
        for (const one of [node, ...node.querySelectorAll("[" + name + "]")]) {
          const value = one.getAttribute(name);
          if (value) one.setAttribute(name, value.replace(/(^|[# ])answer(?![^ -])/g, "$1answer-" + (index + 1)));
        }
      }
      return node;
    };
    const article = async index => numbered(parsed([...await linesOf(index)].join("\n")), index);
    const prose = async index => {
      const lines = [];
      for (const line of await linesOf(index)) {
        if (lines.length || line.startsWith('<p class="prose">')) lines.push(line);
        if (lines.length && line.endsWith("</p>")) return parsed(lines.join("\n")).textContent;
      }
      return "";
    };
    const item = (index, id, percent, title) => {
      const node = byId("entry").content.firstElementChild.cloneNode(true);
      node.firstElementChild.setAttribute("href", "#answer-" + (index + 1));
      node.querySelector("b").textContent = id;
      node.querySelector(".value").prepend(percent.replace(".", byId("browser").dataset.decimal));
      node.querySelector(".fill").setAttribute("width", percent);
      const small = node.querySelector("small");
      if (small) small.textContent = title;
      return node;
    };
    const rows = await unpack(byId("index"));
    return rows.slice(0, -1).map((row, index) => {
      const [question, percent, verdicts] = row.split(" ", 3);
      const id = row.slice(question.length + percent.length + verdicts.length + 3);
      const option = questions[question];
      let made = null;
      return {
        index, id,
        get item() { return made = made || item(index, id, percent, option.textContent); },
        percent: parseFloat(percent),
        question: option.value,
        tones: [...verdicts].map(digit => order[digit]),
        prose: () => prose(index),
        article: () => article(index)
      };
    });
  }

  /* Many answers: a list, filtered and in pages, and one answer beside it. The others are kept outside
     the document, which stays small so. */
  function browse(answers) {
    const form = byId("filters");
    const fields = Object.fromEntries(
      ["text", "question", "concept", "tone", "sort"].map(name => [name, byId("f-" + name)]));
    const concepts = [...fields.concept.options];
    const [back, on] = byId("turn").children;
    const enhanced = new WeakSet();
    const texts = byId("browser").dataset;
    const counted = number => number === 1 ? texts.one : fill(texts.several, number);
    let found = [];
    let page = 0;
    let current = null;
    let shown = null;

    /* What words are looked for in: made once, for the first search. */
    let reading = null;
    function read() {
      return reading = reading || (async () => {
        for (const one of answers) one.words = (one.id + "\n" + await one.prose()).toLowerCase();
      })();
    }

    /* Concepts belong to a question: without one there are none to choose from. */
    function questions() {
      if (fields.question.options.length === 2) fields.question.selectedIndex = 1;
      const chosen = fields.question.value;
      const [any, ...others] = concepts;
      fields.concept.replaceChildren(any, ...others.filter(option => option.dataset.question === chosen));
      fields.concept.selectedIndex = 0;
      fields.concept.disabled = chosen === "";
    }

    function wanted() {
      const [question, concept, tone] = ["question", "concept", "tone"].map(name => fields[name].value);
      const terms = fields.text.value.toLowerCase().split(/\s+/).filter(Boolean);
      return one => (question === "" || one.question === question)
        && (tone === "" || (concept === "" ? one.tones.includes(tone) : one.tones[concept] === tone))
        && terms.every(term => one.words.includes(term));
    }

    const orders = {
      input: (a, b) => a.index - b.index,
      low: (a, b) => a.percent - b.percent || a.index - b.index,
      high: (a, b) => b.percent - a.percent || a.index - b.index,
      id: (a, b) => a.id.localeCompare(b.id, "en", {numeric: true}) || a.index - b.index
    };

    async function filter() {
      if (fields.text.value.trim()) await read();
      found = answers.filter(wanted()).sort(orders[fields.sort.value]);
      page = 0;
      byId("count").textContent = found.length === answers.length
        ? counted(answers.length)
        : fill(texts.some, found.length, fill(texts.several, answers.length));
      if (found.length && !found.includes(current)) show(found[0]); else turn();
    }

    /* Shows the page of the list and where in it the answer is. */
    function turn() {
      const pages = Math.max(1, Math.ceil(found.length / PAGE));
      byId("list").replaceChildren(...found.slice(page * PAGE, (page + 1) * PAGE).map(one => one.item));
      byId("page").textContent = fill(texts.page, page + 1, pages);
      byId("before").disabled = page === 0;
      byId("after").disabled = page >= pages - 1;
      const at = found.indexOf(current);
      back.disabled = at <= 0;
      on.disabled = at < 0 || at >= found.length - 1;
    }
    function leaf(step) {
      page += step;
      turn();
      byId("list").scrollTop = 0;
    }

    function show(one) {
      if (current) current.item.firstElementChild.removeAttribute("aria-current");
      current = one;
      one.item.firstElementChild.setAttribute("aria-current", "true");
      page = Math.max(0, Math.floor(found.indexOf(one) / PAGE));
      turn();
      const article = one.article();
      if (article instanceof Promise) article.then(node => { if (one === current) put(node); });
      else put(article);
    }
    function put(article) {
      if (shown) shown.remove();
      shown = article;
      byId("detail").append(article);
      if (!enhanced.has(article)) enhance(article);
      enhanced.add(article);
    }
    function go(step) {
      const next = found[found.indexOf(current) + step];
      history.replaceState(null, "", next.item.firstElementChild.hash);
      show(next);
      const pressed = step < 0 ? back : on;
      (pressed.disabled ? (step < 0 ? on : back) : pressed).focus({preventScroll: true});
      next.item.scrollIntoView({block: "nearest"});
    }
    function follow() {
      const hit = /^#answer-(\d+)/.exec(location.hash);
      const one = hit && answers[hit[1] - 1];
      if (one && one !== current) show(one);
      return Boolean(one);
    }

    let waiting = 0;
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { questions(); filter(); }));
    fields.text.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
    fields.question.addEventListener("change", questions);
    for (const name of ["question", "concept", "tone", "sort"]) fields[name].addEventListener("change", filter);
    byId("before").addEventListener("click", () => leaf(-1));
    byId("after").addEventListener("click", () => leaf(1));
    back.addEventListener("click", () => go(-1));
    on.addEventListener("click", () => go(1));
    addEventListener("hashchange", () => {
      if (follow() && !matchMedia("(min-width: 980px)").matches) byId("detail").scrollIntoView();
    });
    [form, byId("pager"), byId("turn")].forEach(part => { part.hidden = false; });
    questions();
    filter();
    follow();
  }

  const chosen = stored();
  if (chosen) root.dataset.theme = chosen;
  root.classList.add("loading");
  document.addEventListener("DOMContentLoaded", () => {
    themes();
    if (byId("note")) notes();
    document.addEventListener("rubric-answer", event => enhance(event.target));
    const ready = () => root.classList.remove("loading");
    if (byId("packed")) {
      enhance(document);
      packed().then(answers => {
        byId("packed").remove();
        browse(answers);
      }, () => { /* the page says what it needs */ }).finally(ready);
    } else {
      const answers = byId("browser") ? written() : [];
      enhance(document);
      if (answers.length) browse(answers);
      ready();
    }
  });
})();
