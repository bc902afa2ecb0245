// What has to be said loudly: a link or a file that cannot be read, or that rests on other data.

class Messages {
  constructor() {
    this.box = document.getElementById("alarm");
    this.isRefusal = false;
  }

  refuse(title, problems) {
    const shown = problems.slice(0, 8);
    const more = problems.length - shown.length;
    this.tell(title, [...shown, ...(more > 0 ? [t("refused.more", { count: more })] : []), t("refused.unchanged")]);
    this.isRefusal = true;
  }

  /** Something else was done: what was refused before is past, what rests on other data is not. */
  settle() {
    if (this.isRefusal) this.clear();
  }

  tell(title, lines) {
    this.isRefusal = false;
    const close = button(t("message.close"), () => {
      this.clear();
      document.getElementById("main").focus({ preventScroll: true });
    });
    this.box.replaceChildren(el("p", {}, el("strong", {}, title)), el("ul", {}, ...lines.map((line) => el("li", {}, line))), el("p", { class: "actions" }, close));
  }

  /** Tells where a plan was made on other data than the page's; only the first digits of the digest may be known. */
  compareDigest(theirs, ours) {
    if (theirs === null || ours.startsWith(theirs)) return;
    this.tell(t("digest.title"), [t("digest.other", { theirs: theirs.slice(0, 12), ours: ours.slice(0, 12) })]);
  }

  clear() {
    this.isRefusal = false;
    this.box.replaceChildren();
  }
}
