/* Calls to the server that this page comes from; what takes long is shown. */
import {byId} from "./dom.js";

const SLOW = 300;
const ASK_EVERY = 250;
let running = 0;
let asking = false;

/** How far the server is, as long as something takes long. */
async function follow() {
  if (asking) return;
  asking = true;
  const bar = byId("busy");
  while (running > 0 && !bar.hidden) {
    const {done, all} = await post("progress", {}).then(response => response.json()).catch(() => ({all: 0}));
    if (all > 0 && done < all) {
      bar.max = all;
      bar.value = done;
    } else {
      bar.removeAttribute("value");
    }
    await new Promise(go => { setTimeout(go, ASK_EVERY); });
  }
  asking = false;
}

const post = (name, body) => fetch("/api/" + name, {
  method: "POST",
  headers: {"Content-Type": "application/json"},
  body: JSON.stringify(body)
});

/** Calls without a word, for what nobody waits for. */
export async function ask(name, body) {
  const response = await post(name, body);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

export async function call(name, body = {}) {
  running++;
  const slow = setTimeout(() => { byId("busy").hidden = false; follow(); }, SLOW);
  try {
    return await ask(name, body);
  } finally {
    clearTimeout(slow);
    running--;
    if (running === 0) byId("busy").hidden = true;
  }
}

/** Calls one at a time; of those that come meanwhile only the last one is made. */
export function lastOf(work) {
  let busy = false;
  let next = null;
  return async function run(...given) {
    if (busy) {
      next = given;
      return;
    }
    busy = true;
    try {
      await work(...given);
    } finally {
      busy = false;
      if (next) {
        const again = next;
        next = null;
        run(...again);
      }
    }
  };
}
