// What was asked before and what was taken back: a state is added, and steps go back and forth between states.

const MOST_STEPS = 300;
/** Changes of one control that follow each other within so many milliseconds are one step. */
const SAME_STEP = 1500;

class Timeline {
  constructor(first) {
    this.steps = [first];
    this.place = 0;
    this.last = { key: null, time: 0 };
  }

  get now() { return this.steps[this.place]; }
  get canUndo() { return this.place > 0; }
  get canRedo() { return this.place < this.steps.length - 1; }

  /**
   * Adds a state, in the place of the last where both come of one control being moved; where that ends where it began, there is
   * nothing to take back.
   */
  add(state, key, time) {
    const goesOn = key !== null && key === this.last.key && time - this.last.time < SAME_STEP && this.place > 0;
    const kept = this.steps.slice(0, this.place + (goesOn ? 0 : 1));
    this.steps = isSameStep(kept.at(-1), state) ? kept : [...kept, state].slice(-MOST_STEPS);
    this.place = this.steps.length - 1;
    this.last = { key, time };
  }

  undo() { this.move(-1); }
  redo() { this.move(1); }

  move(by) {
    this.place = Math.min(Math.max(this.place + by, 0), this.steps.length - 1);
    this.last = { key: null, time: 0 };
  }
}
