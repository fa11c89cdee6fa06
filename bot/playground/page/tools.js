// The "more" menu and its dialogs.

import { ask } from "./api.js";

const tools = document.querySelector("#tools");

for (const button of tools.querySelectorAll("[data-open]")) {
  button.addEventListener("click", () => {
    tools.hidePopover();
    document.querySelector(`#${button.dataset.open}`).showModal();
  });
}

for (const form of document.querySelectorAll("[data-send]")) {
  form.addEventListener("submit", () => ask(form.dataset.send, Object.fromEntries(new FormData(form))));
  form.querySelector("[data-close]").addEventListener("click", () => form.closest("dialog").close());
}

document.querySelector("#block").addEventListener("click", () => {
  tools.hidePopover();
  ask("block", { blocked: true });
});

const sure = document.querySelector("#sure");
document.querySelector("#reset").addEventListener("click", () => {
  tools.hidePopover();
  sure.showModal();
});
sure.addEventListener("close", () => {
  if (sure.returnValue === "yes") ask("reset");
  sure.returnValue = "";
});
