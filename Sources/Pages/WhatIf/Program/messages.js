// What has to be said loudly: a link or a file that cannot be read, or that rests on other data.

class Messages {
  constructor() {
    this.box = document.getElementById("alarm");
  }

  refuse(title, problems) {
    const shown = problems.slice(0, 8);
    const more = problems.length - shown.length;
    this.tell(title, [...shown, ...(more > 0 ? [t("refused.more", { count: more })] : []), t("refused.unchanged")]);
  }

  tell(title, lines) {
    const close = button(t("message.close"), () => {
      this.clear();
      document.getElementById("main").focus({ preventScroll: true });
    });
    this.box.replaceChildren(el("p", {}, el("strong", {}, title)), el("ul", {}, ...lines.map((line) => el("li", {}, line))), el("p", { class: "actions" }, close));
  }

  clear() {
    this.box.replaceChildren();
  }
}
