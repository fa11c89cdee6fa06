// One message as a list item: bubble, what it carries, buttons.

import { ask } from "./api.js";
import { now, told } from "./clock.js";
import { nodes, safe } from "./entities.js";
import { toast } from "./toast.js";

const EDITABLE = 48 * 3600;

/** The list item of `message`; `onEdit(message)` is called when it shall be edited. */
export function item(message, onEdit) {
  const made = make("li", message.mine ? "mine" : "theirs");
  made.dataset.id = message.message_id;
  const date = new Date(message.date * 1000);
  made.dataset.day = told(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const stack = make("div", "stack");
  stack.append(bubble(message, date, onEdit));
  const rows = message.markup.inline_keyboard ?? [];
  if (rows.length) stack.append(keyboard(message, rows));
  made.append(make("span", "day", made.dataset.day), stack);
  return made;
}

/** An element with a class and a text. */
export function make(tag, name = "", text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

export function visible(message) {
  return message.text ?? message.caption ?? "";
}

function bubble(message, date, onEdit) {
  const made = make("div", "bubble");
  if (message.forward_origin) made.append(make("p", "origin", `Forwarded from ${origin(message.forward_origin)}`));
  if (message.reply_to_message) made.append(make("p", "quote", visible(message.reply_to_message) || "…"));
  made.append(...carried(message));
  if (visible(message)) {
    const body = make("div", "body");
    body.append(nodes(visible(message), message.entities ?? message.caption_entities));
    made.append(body);
  }
  made.append(meta(message, date, onEdit));
  if (message.mine) made.addEventListener("click", () => made.classList.toggle("chosen"));
  return made;
}

function meta(message, date, onEdit) {
  const made = make("div", "meta");
  for (const emoji of message.reaction) made.append(make("span", "reaction", emoji));
  const fresh = now() / 1000 - message.date < EDITABLE;
  if (message.mine && fresh && visible(message) && !message.forward_origin) {
    const edit = make("button", "edit", "Edit");
    edit.addEventListener("click", () => onEdit(message));
    made.append(edit);
  }
  if (message.pinned) made.append(make("span", "", "pinned"));
  if (message.edit_date) made.append(make("span", "", "edited"));
  made.append(make("time", "", told(date, { hour: "2-digit", minute: "2-digit" })));
  return made;
}

function origin(from) {
  return from.sender_user_name ?? from.sender_user?.first_name ?? "somebody";
}

function carried(message) {
  if (message.photo) {
    const link = make("a");
    const picture = make("img", "photo");
    const size = message.photo.at(-1);
    link.href = picture.src = `/play/file/${size.file_id}`;
    link.target = "_blank";
    picture.width = size.width;
    picture.height = size.height;
    picture.alt = message.caption || "Photo";
    link.append(picture);
    return [link];
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: size } = message.document;
    const link = card("a", "document", "↓", name, bytes(size));
    link.href = `/play/file/${id}`;
    link.download = name;
    return [link];
  }
  if (message.contact) {
    const { first_name: first, last_name: last = "", phone_number: phone } = message.contact;
    return [card("div", "card", first.slice(0, 1).toUpperCase(), `${first} ${last}`.trim(), phone)];
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return [card("div", "card", "⌖", "Location", `${latitude}, ${longitude}`)];
  }
  return [];
}

function card(tag, name, badge, title, detail) {
  const made = make(tag, name);
  const words = make("span");
  words.append(make("b", "", title), make("small", "", detail));
  made.append(make("span", "badge", badge), words);
  return made;
}

function bytes(size) {
  if (size < 1000) return `${size} bytes`;
  return size < 1e6 ? `${Math.round(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

function keyboard(message, rows) {
  const made = make("div", "inline");
  rows.forEach((row, rowIndex) => {
    const line = make("div");
    row.forEach((button, column) => line.append(key(message, button, rowIndex, column)));
    made.append(line);
  });
  return made;
}

function key(message, button, row, column) {
  const made = make(button.url ? "a" : "button", button.style ?? "", button.text);
  if (button.url) {
    const url = safe(button.url);
    if (url) made.href = url;
    made.target = "_blank";
    made.rel = "noopener noreferrer";
    made.append(make("span", "mark", "↗"));
  } else if (button.copy_text) {
    made.append(document.querySelector("#copy-mark").content.cloneNode(true));
    made.addEventListener("click", () => copy(button.copy_text.text));
  } else {
    made.addEventListener("click", async () => {
      made.ariaBusy = "true";
      await ask("press", { message_id: message.message_id, row, column });
      setTimeout(() => { made.ariaBusy = "false"; }, 800);
    });
  }
  return made;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast(text);
  }
}
