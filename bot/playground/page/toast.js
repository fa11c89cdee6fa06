// Short messages over the page.

const box = document.querySelector("#toast");
const alertBox = document.querySelector("#alert");
let timer;

export function toast(text) {
  box.textContent = text;
  box.showPopover();
  clearTimeout(timer);
  timer = setTimeout(() => box.hidePopover(), 3500);
}

export function alert(text) {
  alertBox.querySelector("p").textContent = text;
  alertBox.showModal();
}
