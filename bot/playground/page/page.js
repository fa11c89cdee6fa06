// The page: follows the playground's stream and keeps the list of messages up to date.

import { ask, me } from "./api.js";
import * as clock from "./clock.js";
import * as composer from "./composer.js";
import { item } from "./message.js";
import { alert, toast } from "./toast.js";
import "./tools.js";

const list = document.querySelector("#messages");
const scroll = document.querySelector("#scroll");
const person = document.querySelector("#person");
const status = document.querySelector("#status");
const welcome = document.querySelector("#welcome");
const messages = new Map();
const seen = new Map();
let stream;
let typing;

function follow(id) {
  if (id) me.id = Number(id);  // what is sent before the first news of them comes is theirs too
  messages.clear();
  list.replaceChildren();
  composer.leave();
  stream?.close();
  stream = new EventSource(`/play/stream?person=${id}`);
  stream.addEventListener("message", (event) => update(JSON.parse(event.data)));
  stream.addEventListener("error", () => { status.textContent = "is not running"; });
}

function update(state) {
  const near = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
  me.id = state.person;
  clock.set(state.now, state.zone);
  if (state.fresh) {
    messages.clear();
    list.replaceChildren();
  }
  const own = state.messages.some((message) => message.mine && !messages.has(message.message_id));
  for (const message of state.messages) place(message, !state.fresh);
  days();
  people(state.people);
  composer.setCommands(state.commands);
  composer.answerTo([...messages.values()].findLast((message) => !message.mine));
  blocked(state.blocked);
  busy(state.action);
  welcome.hidden = messages.size > 0;
  for (const answer of state.answers) if (answer.text) (answer.alert ? alert : toast)(answer.text);
  if (state.fresh || near || own) scroll.scrollTop = scroll.scrollHeight;
}

function place(message, arrived) {
  const old = list.querySelector(`:scope > [data-id="${message.message_id}"]`);
  if (message.deleted) {
    messages.delete(message.message_id);
    old?.remove();
    return;
  }
  messages.set(message.message_id, message);
  const node = item(message, composer.edit);
  if (!old) {
    if (arrived) node.classList.add("arrived");
    list.append(node);
    return;
  }
  const focused = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
  old.replaceWith(node);
  if (focused >= 0) node.querySelectorAll("button, a")[focused]?.focus();
}

/** A day is named once, above its first message. */
function days() {
  let day = "";
  for (const node of list.children) {
    node.querySelector(".day").hidden = node.dataset.day === day;
    day = node.dataset.day;
  }
}

function people(all) {
  if (person.options.length !== all.length) {
    person.replaceChildren(...all.map(({ id, name }) => new Option(name, id, false, id === me.id)));
  }
  let unread = false;
  for (const { id, latest } of all) {
    if (id === me.id || !seen.has(id)) seen.set(id, latest);
    const missed = latest > seen.get(id);
    const option = [...person.options].find((entry) => Number(entry.value) === id);
    option.textContent = all.find((entry) => entry.id === id).name + (missed ? " •" : "");
    unread ||= missed;
  }
  document.querySelector("#unread").hidden = !unread;
}

function blocked(yes) {
  document.querySelector("#composer").hidden = yes;
  document.querySelector("#blocked").hidden = !yes;
  document.querySelector("#block").hidden = yes;
}

function busy(action) {
  clearTimeout(typing);
  status.textContent = action ? "is typing…" : "";
  if (action) typing = setTimeout(() => busy(""), 5000);
}

composer.setLastOwn(() => [...messages.values()].findLast((message) => message.mine && message.text));
person.addEventListener("change", () => follow(person.value));
document.querySelector("#try").addEventListener("click", (event) => composer.write(event.target.textContent));
document.querySelector("#unblock").addEventListener("click", () => ask("block", { blocked: false }));
follow(new URLSearchParams(location.search).get("person") ?? "");
