/* Saving, with the difference to look at first, and what to do where the file changed meanwhile. */
import {ask as quietly, call, Failure} from "./api.js";
import {byId, counted, el, setText} from "./dom.js";

/* So much of the line stands around what both changed. */
const AROUND = 60;

export function createSaving(bench) {
  const dialog = byId("save-dialog");
  const buttons = Object.fromEntries(["go", "merge", "mine", "theirs", "cancel"].map(name => [name, byId("save-" + name)]));
  const places = byId("conflicts");
  const notice = byId("changed");
  let pieces = [];

  /* What the file was when the pieces were made. */
  let now = null;

  /* Shows in the dialog why a call failed. */
  const told = work => (...given) => work(...given).catch(problem => {
    if (!(problem instanceof Failure)) throw problem;
    show("", problem.message, ["cancel"]);
  });

  const ask = told(async () => {
    if (byId("save").disabled) return;
    const {question, text} = bench;
    const {diff} = await call("diff", {question, text});
    if (question !== bench.question || dialog.open) return;
    if (text !== bench.text) return ask();
    show(diff, "These lines change in the file.", ["go", "cancel"]);
  });

  function show(diff, note, names) {
    setText(byId("save-note"), note);
    byId("diff").replaceChildren(...diff.split("\n").filter((line, i, all) => i < all.length - 1)
      .map(line => el("span", {className: kind(line), textContent: line + "\n"})));
    byId("diff").hidden = diff === "";
    places.replaceChildren();
    places.hidden = true;
    for (const [name, button] of Object.entries(buttons)) button.hidden = !names.includes(name);
    if (!dialog.open) dialog.showModal();
    buttons[names[0]].focus();
  }

  /* Writes the text where the file has this version; what is typed meanwhile is not saved yet. */
  const write = told(async version => {
    const {question, text, saved} = bench;
    const answer = await call("save", {question, text, version, base: saved});
    if (question !== bench.question) return;
    if (answer.saved) {
      Object.assign(bench, {saved: answer.now.text, version: answer.now.version});
      dialog.close();
      await bench.reopen();
      bench.keep();
      if (bench.text === bench.saved) bench.tell("Saved");
    } else if (answer.conflict) {
      if (text !== bench.text) return write(version); // something was typed meanwhile
      merge(answer);
    } else {
      show("", answer.problem, ["cancel"]);
    }
  });

  /* No file has this version, so that nothing is written. */
  function join() {
    notice.hidden = false;
    return write("");
  }

  /* Offers the text with the changes of both, and asks for each place that both changed. */
  function merge(answer) {
    ({pieces, now} = answer);
    const disputed = pieces.map((piece, i) => i).filter(i => !("text" in pieces[i]));
    show("", disputed.length
      ? "The file changed meanwhile. Nothing was written. " + counted(disputed.length, "place")
        + (disputed.length === 1 ? " was" : " were") + " changed both here and there; choose for each. All other changes are kept."
      : "The file changed meanwhile, in other places than yours. Nothing was written.",
    ["merge", "mine", "theirs", "cancel"]);
    places.hidden = disputed.length === 0;
    places.replaceChildren(...disputed.map((at, i) => place(at, i + 1, disputed.length)));
    const first = places.querySelector("input");
    if (first) first.focus();
  }

  function place(at, number, of) {
    const {base, mine, theirs} = pieces[at];
    const before = around(at, -1).trimStart();
    const after = around(at, 1);
    const choice = (value, name, text) => el("label", {},
      el("span", {className: "pick"}, el("input", {type: "radio", name: "place-" + at, value, checked: value === "mine"}), name),
      el("pre", {}, before, el("mark", {textContent: text}), after));
    return el("fieldset", {}, el("legend", {textContent: "Place " + number + " of " + of}),
      choice("mine", "Yours", mine), choice("theirs", "In the file", theirs),
      // Where both added something to nothing, both can stand.
      ...(base === "" ? [choice("both", "Both", mine + theirs)] : []));
  }

  /* The rest of the line before or after a place, as far as there is no dispute. */
  function around(at, step) {
    let text = "";
    for (let i = at + step; pieces[i] && "text" in pieces[i] && text.length < AROUND && !text.includes("\n"); i += step) {
      text = step < 0 ? pieces[i].text + text : text + pieces[i].text;
    }
    const line = step < 0 ? text.slice(text.lastIndexOf("\n") + 1) : text.split("\n", 1)[0];
    if (line.length <= AROUND) return line;
    return step < 0 ? "…" + line.slice(-AROUND) : line.slice(0, AROUND) + "…";
  }

  function chosen() {
    return pieces.map((piece, at) => {
      if ("text" in piece) return piece.text;
      const choice = places.querySelector("input[name=place-" + at + "]:checked").value;
      return choice === "both" ? piece.mine + piece.theirs : piece[choice];
    }).join("");
  }

  const kind = line => /^(---|\+\+\+|@@)/.test(line) ? "place" : {"+": "added", "-": "removed"}[line[0]] || "";

  /* Goes on with a text that knows what the file was. */
  async function goOn(text, message) {
    Object.assign(bench, {saved: now.text, version: now.version});
    bench.edit(text);
    dialog.close();
    await bench.reopen();
    bench.tell(message);
  }

  buttons.go.addEventListener("click", () => write(bench.version));
  buttons.cancel.addEventListener("click", () => dialog.close());
  buttons.merge.addEventListener("click", () => goOn(chosen(), "Both changes are here; save them"));
  buttons.mine.addEventListener("click", () => goOn(bench.text, "Your text is here; saving shows what it changes in the file"));
  buttons.theirs.addEventListener("click", () => goOn(now.text, "Loaded"));
  byId("save").addEventListener("click", ask);

  /* Whoever comes back from another program may have changed the file there. */
  async function look() {
    if (!bench.writable || !bench.question || dialog.open) return;
    const {question, version} = bench;
    const {changed} = await quietly("changed", {question, version}).catch(() => ({changed: false}));
    if (question !== bench.question || version !== bench.version) return;
    notice.hidden = !changed;
    if (!changed || bench.text !== bench.saved) return;
    await bench.reopen();
    if (question === bench.question && version !== bench.version) bench.tell("The file changed, and was loaded again");
  }
  addEventListener("focus", look);
  byId("changed-look").addEventListener("click", join);
  return {ask, join};
}
