// Going through every plan there is, a little at a time, so that the page answers in between.

/** How long the page may be kept waiting, in milliseconds. */
const SLICE = 8;

class Sweep {
  constructor(every) {
    this.every = every;
    this.isStopped = false;
  }

  stop() { this.isStopped = true; }

  /** Hands on each slice of plans; false where it was stopped before the end. */
  async run(take, progress) {
    let seen = 0;
    let since = performance.now();
    for (const slice of this.every.slices()) {
      take(slice);
      seen += slice.plans.length;
      if (performance.now() - since < SLICE) continue;
      progress(Math.min(1, seen / this.every.total));
      await pause();
      if (this.isStopped) return false;
      since = performance.now();
    }
    progress(1);
    return !this.isStopped;
  }
}

/** Lets the browser do what waits. */
function pause() {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resume(); };
    port2.postMessage(null);
  });
}
