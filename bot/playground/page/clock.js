// The playground's clock: shown, and moved by its buttons.

import { ask } from "./api.js";

const shown = document.querySelector("#now");
const buttons = document.querySelectorAll("[data-step]");
let base = new Date();
let since = performance.now();
let zone = "UTC";

const style = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };

/** Take over the playground's time. */
export function set(iso, name) {
  base = new Date(iso);
  since = performance.now();
  zone = known(name) ? name : undefined;
  show();
}

export function now() {
  return new Date(base.getTime() + performance.now() - since);
}

/** A date in words, in the playground's zone. */
export function told(date, options) {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }).format(date);
}

/** "in 3 days", "2 hours ago". */
export function relative(date) {
  const seconds = (date - now()) / 1000;
  const units = { year: 31557600, month: 2629800, day: 86400, hour: 3600, minute: 60, second: 1 };
  const [unit, size] = Object.entries(units).find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

function known(name) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

function show() {
  shown.textContent = told(now(), style);
  shown.dateTime = now().toISOString();
}

for (const button of buttons) {
  button.addEventListener("click", async () => {
    for (const other of buttons) other.disabled = true;
    await ask("clock", { step: button.dataset.step });
    for (const other of buttons) other.disabled = false;
  });
}
setInterval(show, 1000);
