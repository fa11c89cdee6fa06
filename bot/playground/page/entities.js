// A text and its entities as DOM nodes. Offsets count UTF-16 units, as JavaScript's strings do.
// Text only ever becomes text nodes: nothing that was sent is read as HTML.

import { ask } from "./api.js";
import { relative, told } from "./clock.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

const SAFE = ["http:", "https:", "mailto:", "tel:", "tg:"];

/** The nodes of `text`. */
export function nodes(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, 0, text.length, sorted);
}

function build(text, start, end, entities) {
  const fragment = document.createDocumentFragment();
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    const last = Math.min(entity.offset + entity.length, end);
    fragment.append(text.slice(at, entity.offset));
    const inner = build(text, entity.offset, last, entities.slice(index + 1));
    fragment.append(wrapped(entity, inner, text.slice(entity.offset, last)));
    at = last;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrapped(entity, inner, text) {
  switch (entity.type) {
    case "text_link": return link(entity.url, inner);
    case "url": return link(text, inner);
    case "email": return link(`mailto:${text}`, inner);
    case "phone_number": return link(`tel:${text}`, inner);
    case "bot_command": return command(text);
    case "spoiler": return spoiler(inner);
    case "date_time": return moment(entity, text);
    default: return element(TAGS[entity.type] ?? "span", inner);
  }
}

function element(tag, inner) {
  const made = document.createElement(tag);
  made.append(inner);
  return made;
}

function link(address, inner) {
  const made = element("a", inner);
  const url = safe(address);
  if (url) {
    made.href = url;
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}

/** An address that may be opened; nothing for one that would run a script. */
export function safe(address) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  try {
    const url = new URL(whole);
    return SAFE.includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

function command(text) {
  const made = document.createElement("button");
  made.className = "command";
  made.textContent = text;
  made.addEventListener("click", () => ask("text", { text }));
  return made;
}

function spoiler(inner) {
  const made = element("span", inner);
  made.className = "spoiler";
  made.tabIndex = 0;
  made.role = "button";
  made.ariaLabel = "Hidden text";
  const show = () => {
    made.classList.add("shown");
    made.removeAttribute("aria-label");
  };
  made.addEventListener("click", show);
  made.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return made;
}

function moment(entity, text) {
  const made = document.createElement("time");
  const date = new Date(entity.unix_time * 1000);
  const format = entity.date_time_format ?? "";
  made.dateTime = date.toISOString();
  made.textContent = text;
  made.title = told(date, { dateStyle: "full", timeStyle: "short" });
  if (format === "r") made.textContent = relative(date);
  else if (format) made.textContent = told(date, style(format));
  return made;
}

function style(format) {
  const long = { D: { day: "numeric", month: "long", year: "numeric" }, d: { day: "2-digit", month: "2-digit", year: "2-digit" } };
  return {
    ...(format.includes("w") && { weekday: "long" }),
    ...(format.includes("D") ? long.D : format.includes("d") && long.d),
    ...(/t/i.test(format) && { hour: "2-digit", minute: "2-digit" }),
    ...(format.includes("T") && { second: "2-digit" }),
  };
}
