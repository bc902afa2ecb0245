// The address of the page holds what is asked, so that a link gives it again.

class Address {
  constructor(page) {
    this.page = page;
    /** The address that is read or written; another one has just come, and is read first. */
    this.known = location.hash;
    addEventListener("hashchange", () => this.read());
  }

  /** Once things have come to rest: browsers let a page change its address only so often. */
  update() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), 250);
  }

  /** Puts the state into the address, and into the link to the other language; a plan without figures is left out of both. */
  write() {
    const { state, base, model, view } = this.page;
    if (view.result.problems.length > 0 || location.hash !== this.known) return;
    const fragment = fragmentOf(state, base, model);
    if (decodedOrRaw(location.hash) !== decodedOrRaw(fragment)) history.replaceState(null, "", fragment || location.pathname + location.search);
    this.known = location.hash;
    const other = document.getElementById("translation");
    if (other !== null) other.hash = fragmentOf(state, base, model, other.hreflang);
  }

  /** What the page begins with. */
  begin() {
    if (location.hash.length > 1) this.read();
  }

  /** What an address asks for; where it cannot be read, nothing changes. A place on the page is no plan, and nothing is today. */
  read() {
    const { page } = this;
    this.known = location.hash;
    if (location.hash.length > 1 && document.getElementById(location.hash.slice(1)) !== null) return this.write();
    const read = readFragment(location.hash, page.model);
    if (read.problems) return page.messages.refuse(t("refused.link"), read.problems);
    page.messages.clear();
    const isNew = !isSame(read.state, page.state) || !isSameBase(read.base, page.base);
    if (isNew) page.go({ state: read.state, base: read.base, named: null }, null, t("said.link"));
    page.messages.compareDigest(read.digest, page.model.digest);
  }
}

/** An address as people read it, so that two spellings of one are the same. */
function decodedOrRaw(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
