// @ts-check
/** How long a person is really at work: gaps of less than half a minute between what they do, while the page is seen. */

const IDLE_SECONDS = 30;

export class ActiveTime {
  constructor() {
    this.seconds = 0;
    this.last = performance.now();
    this.since = performance.now();
    for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "input"]) {
      document.addEventListener(kind, () => this.note(), { capture: true, passive: true });
    }
    document.addEventListener("visibilitychange", () => { this.last = performance.now(); });
  }

  note() {
    const now = performance.now();
    const gap = (now - this.last) / 1000;
    if (gap < IDLE_SECONDS && document.visibilityState === "visible") this.seconds += gap;
    this.last = now;
  }

  /** The seconds since asked for last. */
  take() {
    const seconds = Math.round(this.seconds * 10) / 10;
    this.seconds = 0;
    return seconds;
  }

  /** A field begins. */
  begin() { this.since = performance.now(); }

  /** Seconds since the field began. */
  get spent() { return Math.round(Math.min((performance.now() - this.since) / 1000, 600) * 10) / 10; }
}
