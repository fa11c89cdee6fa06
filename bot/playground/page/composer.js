// Writing: texts, edits, answers, files, and the menu of commands.

import { ask, sendFile } from "./api.js";
import { make, visible } from "./message.js";

const form = document.querySelector("#composer");
const field = document.querySelector("#text");
const file = document.querySelector("#file");
const menu = document.querySelector("#commands");
const keys = document.querySelector("#keyboard");
const context = document.querySelector("#context");

let commands = [];
let offered = [];
let chosen = 0;
let editing = null;
let replying = null;
let lastOwn = () => null;

export function setCommands(list) {
  commands = list;
}

/** `find()` gives the newest own message that can be edited, for the arrow up. */
export function setLastOwn(find) {
  lastOwn = find;
}

export function write(text) {
  field.value = text;
  field.focus();
  changed();
}

export function edit(message) {
  editing = message;
  replying = null;
  for (const node of document.querySelectorAll(".editing")) node.classList.remove("editing");
  document.querySelector(`[data-id="${message.message_id}"]`)?.classList.add("editing");
  tell("Editing", visible(message));
  write(visible(message));
}

/** What the newest message of the bot asks for: keys below it, or a direct answer. */
export function answerTo(message) {
  const markup = message?.markup ?? {};
  showKeys(markup.keyboard ?? [], markup.one_time_keyboard);
  field.placeholder = markup.input_field_placeholder ?? "Message";
  if (markup.force_reply && !editing) {
    replying = message;
    tell("Answering", visible(message));
  } else if (replying) {
    leave();
  }
}

export function leave() {
  if (editing) write("");
  editing = replying = null;
  context.hidden = true;
  for (const node of document.querySelectorAll(".editing")) node.classList.remove("editing");
}

function tell(title, text) {
  document.querySelector("#context-title").textContent = title;
  document.querySelector("#context-text").textContent = text;
  context.hidden = false;
}

async function send() {
  const text = field.value;
  if (!text.trim()) return;
  const was = editing;
  const done = was
    ? await ask("edit", { message_id: was.message_id, text })
    : await ask("text", { text, reply_to: replying?.message_id });
  if (!done) return;
  if (field.value === text) write("");
  leave();
}

function showKeys(rows, once) {
  keys.replaceChildren();
  keys.hidden = !rows.length;
  for (const row of rows) {
    const line = make("div");
    for (const key of row) {
      const button = make("button", "", key.text);
      button.addEventListener("click", () => {
        if (key.request_location) document.querySelector("#location").showModal();
        else if (key.request_contact) document.querySelector("#contact").showModal();
        else ask("text", { text: key.text });
        if (once) keys.hidden = true;
      });
      line.append(button);
    }
    keys.append(line);
  }
}

function changed() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
  const typed = /^\/(\w*)$/.exec(field.value);
  offered = typed ? commands.filter((entry) => entry.command.startsWith(typed[1].toLowerCase())) : [];
  chosen = 0;
  showMenu();
}

function showMenu() {
  menu.hidden = !offered.length;
  menu.replaceChildren(...offered.map((entry, index) => {
    const option = make("div");
    option.role = "option";
    option.id = `command-${entry.command}`;
    option.ariaSelected = String(index === chosen);
    option.append(make("b", "", `/${entry.command}`), make("span", "", entry.description));
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => pick(entry));
    return option;
  }));
  const active = menu.children[chosen];
  active?.scrollIntoView({ block: "nearest" });
  if (active) field.setAttribute("aria-activedescendant", active.id);
  else field.removeAttribute("aria-activedescendant");
}

function pick(entry) {
  write(`/${entry.command}`);
  send();
}

function typed(event) {
  const { key } = event;
  if (event.isComposing) return;
  if (offered.length && (key === "ArrowDown" || key === "ArrowUp")) {
    chosen = (chosen + (key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length;
    showMenu();
  } else if (offered.length && key === "Tab") {
    write(`/${offered[chosen].command} `);
  } else if (offered.length && key === "Enter") {
    pick(offered[chosen]);
  } else if (key === "Enter" && !event.shiftKey) {
    send();
  } else if (key === "ArrowUp" && !field.value && lastOwn()) {
    edit(lastOwn());
  } else if (key === "Escape") {
    offered = [];
    showMenu();
    leave();
  } else {
    return;
  }
  event.preventDefault();
}

async function sendChosen(chosenFile) {
  if (chosenFile && await sendFile(chosenFile, field.value)) write("");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});
field.addEventListener("input", changed);
field.addEventListener("keydown", typed);
field.addEventListener("blur", () => { menu.hidden = true; });
field.addEventListener("focus", changed);
field.addEventListener("paste", (event) => {
  const [pasted] = event.clipboardData.files;
  if (pasted) {
    event.preventDefault();
    sendChosen(pasted);
  }
});
document.querySelector("#attach").addEventListener("click", () => file.click());
file.addEventListener("change", async () => {
  await sendChosen(file.files[0]);
  file.value = "";
});
document.querySelector("#context-close").addEventListener("click", leave);
