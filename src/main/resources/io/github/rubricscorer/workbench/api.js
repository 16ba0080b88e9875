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

/** Why a call failed, as a person is to read it. */
export class Failure extends Error {}

const post = (name, body, keepalive = false) => fetch("/api/" + name, {
  method: "POST",
  headers: {"Content-Type": "application/json"},
  body: JSON.stringify(body),
  keepalive
});

/** Calls without a word, for what nobody waits for. */
export async function ask(name, body) {
  const [ok, answer] = await post(name, body).then(async response => [response.ok, await response.json()])
    .catch(() => { throw new Failure("The server does not answer: has it ended?"); });
  if (!ok) throw new Failure(answer.error);
  return answer;
}

/* A browser sends no more than so many bytes for a page that is no longer there. */
const MOST_LEFT = 60_000;

/** Calls while the page goes away, and does not wait for what becomes of it. */
export function leave(name, body) {
  post(name, body, new Blob([JSON.stringify(body)]).size <= MOST_LEFT).catch(() => { /* nobody is there to be told */ });
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

/** Calls one at a time; of those that come meanwhile only the last one is made. Ends when that has. */
export function lastOf(work) {
  let next = null;
  let all = null;
  async function run() {
    while (next) {
      const given = next;
      next = null;
      await work(...given).catch(problem => { if (!next) throw problem; });
    }
  }
  return (...given) => {
    next = given;
    all ??= run().finally(() => { all = null; });
    return all;
  };
}
