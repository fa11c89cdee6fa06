// What the page asks of the playground, in the name of the person it shows.

import { toast } from "./toast.js";

export const me = { id: 0 };

/** Ask; resolves to whether it was done. What was refused is told in a toast. */
export async function ask(name, params = {}) {
  const body = JSON.stringify({ person: me.id, ...params });
  return answered(name, { body, headers: { "Content-Type": "application/json" } });
}

/** Send a file with a caption. */
export async function sendFile(file, caption) {
  const body = new FormData();
  body.set("person", me.id);
  body.set("caption", caption);
  body.set("file", file);
  return answered("file", { body });
}

async function answered(name, options) {
  try {
    const response = await fetch(`/play/${name}`, { method: "POST", ...options });
    if (response.ok) return true;
    toast((await response.json()).error);
  } catch {
    toast("The playground does not answer. Is it still running?");
  }
  return false;
}
