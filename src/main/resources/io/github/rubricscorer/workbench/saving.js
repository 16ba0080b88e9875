/* Saving, with the difference to look at first, and what to do where the file changed meanwhile. */
import {call} from "./api.js";
import {byId, el, setText} from "./dom.js";

export function createSaving(bench) {
  const dialog = byId("save-dialog");
  const buttons = Object.fromEntries(["go", "merge", "mine", "theirs", "cancel"].map(name => [name, byId("save-" + name)]));
  let merged = null;

  async function ask() {
    if (byId("save").disabled) return;
    const {diff} = await call("diff", {question: bench.question, text: bench.text});
    show(diff, "These lines change in the file.", ["go", "cancel"]);
  }

  function show(diff, note, names) {
    setText(byId("save-note"), note);
    byId("diff").replaceChildren(...diff.split("\n").filter((line, i, all) => i < all.length - 1)
      .map(line => el("span", {className: kind(line), textContent: line + "\n"})));
    byId("diff").hidden = diff === "";
    for (const [name, button] of Object.entries(buttons)) button.hidden = !names.includes(name);
    if (!dialog.open) dialog.showModal();
    buttons[names[0]].focus();
  }

  async function save() {
    const text = bench.text;
    const answer = await call("save", {question: bench.question, text, version: bench.version});
    if (answer.saved) {
      dialog.close();
      await bench.reopen(text);
      bench.tell("Saved");
      return;
    }
    if (!answer.conflict) {
      show("", answer.problem, ["cancel"]);
      return;
    }
    merged = answer.merged;
    show("", merged === null
      ? "The file changed meanwhile, in the lines that you changed. Nothing was written. Your text can stay here, to be compared with the file as it is now; or the file is loaded, and your text is dropped."
      : "The file changed meanwhile, in other lines than yours. Nothing was written.",
    [...(merged === null ? [] : ["merge"]), "mine", "theirs", "cancel"]);
  }

  const kind = line => /^(---|\+\+\+|@@)/.test(line) ? "place" : {"+": "added", "-": "removed"}[line[0]] || "";

  buttons.go.addEventListener("click", save);
  buttons.cancel.addEventListener("click", () => dialog.close());
  buttons.merge.addEventListener("click", async () => {
    dialog.close();
    await bench.reopen(merged);
    bench.tell("Both changes are here; save them");
  });
  buttons.mine.addEventListener("click", async () => {
    dialog.close();
    await bench.reopen(bench.text);
    bench.tell("Your text is here; saving shows what it changes in the file");
  });
  buttons.theirs.addEventListener("click", async () => {
    dialog.close();
    await bench.reopen(null);
    bench.tell("Loaded");
  });
  byId("save").addEventListener("click", ask);
  return {ask};
}
