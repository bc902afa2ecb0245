// The pictures of a plan. Only the one that is open is drawn, after the figures have been told.

class Views {
  constructor(page) {
    this.page = page;
    this.isPrinting = false;
    const { model } = page;
    const kinds = [
      new ChartView(page, "before", beforeAndAfter),
      ...(model.hasMoney ? [new ChartView(page, "frame", waterfall)] : []),
      ...(model.isSearched ? [new EveryPlanView(page)] : []),
      new TornadoView(page),
      new ChartView(page, "hit", whoIsHit),
      ...(hasDistances(model) ? [new TableView(page, "distance", distances)] : []),
    ];
    this.kinds = kinds;
    document.getElementById("views").append(...kinds.map(({ element }) => element));
    kinds[0].element.open = true;
    this.width = 0;
    new ResizeObserver(([{ contentRect }]) => this.fit(contentRect.width)).observe(document.getElementById("views"));
  }

  /** Draws anew where there is more or less room from side to side. */
  fit(width) {
    if (Math.abs(width - this.width) < 1) return;
    this.width = width;
    this.draw();
  }

  draw() {
    for (const kind of this.kinds) if (kind.element.open) kind.draw(this.page.view);
  }

  /** One is open at a time: drawing those that nobody looks at would keep the figures waiting. */
  opened(kind) {
    if (this.isPrinting) return;
    for (const other of this.kinds) if (other !== kind) other.element.open = false;
    kind.draw(this.page.view);
  }

  /** For paper all are opened, and closed again; that of every plan is left out, since it takes time to gather. */
  openAll() {
    this.wasOpen = this.kinds.map(({ element, twin }) => [element.open, twin.open]);
    this.isPrinting = true;
    for (const kind of this.kinds.filter(({ isOnPaper }) => isOnPaper)) {
      kind.element.open = true;
      kind.draw(this.page.view);
      kind.openTwin();
      kind.element.classList.toggle("undrawn", !kind.drawn);
    }
  }

  restore() {
    this.kinds.forEach(({ element, twin }, place) => { [element.open, twin.open] = this.wasOpen[place]; });
    this.isPrinting = false;
  }
}

function hasDistances({ sites, distance }) {
  return distance !== undefined && sites.length > 1 && sites.some((site) => distance(sites[0].id, site.id) !== null && site !== sites[0]);
}
