/* Calls to the server that this page comes from; what takes long is shown. */
import {byId} from "./dom.js";

const SLOW = 300;
let running = 0;

export async function call(name, body = {}) {
  running++;
  const slow = setTimeout(() => { byId("busy").hidden = false; }, SLOW);
  try {
    const response = await fetch("/api/" + name, {
      method: "POST",
      headers: {"Content-Type": "application/json"},
      body: JSON.stringify(body)
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    return answer;
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
