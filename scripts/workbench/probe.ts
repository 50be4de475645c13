/**
 * Looks at the page from inside, frame by frame, and begins before what it looks for: asked for only afterwards, it would
 * wait behind the page's own work. It is sent into the page as text: it may use nothing from outside itself.
 */
export interface Probe {
  /** Fulfilled when the pane stands and the spreadsheet has text; milliseconds since the page's first byte. */
  firstSight(): Promise<number>;
  /** Looks from now on for another workbook than the one in sight. */
  watchOpening(): void;
  /** Fulfilled when it is drawn; milliseconds since the last file was chosen. */
  opened(): Promise<number>;
  /** Looks from now on for another count of errors in the pane. */
  watchCount(): void;
  /** Fulfilled when the frame that shows it has been put on the screen; milliseconds since the last Enter. */
  counted(): Promise<number>;
  /** Watches frames until asked for them. */
  watchFrames(): void;
  frames(): Frames;
}

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly times: readonly number[];
  /** Frames in which a part of the sheet showed nothing. */
  readonly holes: number;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe(): void {
  /** Beside the row numbers and below the column letters. */
  const [LEFT, TOP, WIDTH] = [60, 24, 300];
  /** A row of the old sheets is 40 pixels high: every band of this height holds part of a text. */
  const BAND = 80;
  const DARK = 140;
  const times = { chosen: 0, enter: 0 };
  addEventListener("change", ({ timeStamp }) => (times.chosen = timeStamp), true);
  addEventListener("keydown", (event) => event.key === "Enter" && (times.enter = event.timeStamp), true);

  const sheet = (): HTMLCanvasElement | null =>
    document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");

  const bands = (): readonly boolean[] => {
    const canvas = sheet();
    const height = (canvas?.height ?? 0) - TOP;
    if (!canvas || height < BAND) return [];
    const pixels = canvas.getContext("2d")?.getImageData(LEFT, TOP, WIDTH, height).data ?? [];
    return Array.from({ length: Math.floor(height / BAND) }, (_, band) => {
      for (let i = band * BAND * WIDTH * 4; i < (band + 1) * BAND * WIDTH * 4; i += 4) {
        if ((pixels[i + 3] ?? 0) > DARK && (pixels[i + 1] ?? 255) < DARK) return true;
      }
      return false;
    });
  };

  const until = (isSo: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isSo()) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });

  const drawn = (): boolean => bands().filter(Boolean).length >= 2;
  const errors = (): string => document.querySelector(".severity.error strong")?.textContent ?? "";
  let watched: { last: number; times: number[]; holes: number } | null = null;

  /** After a frame's own work: its picture is finished. */
  const afterFrame = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });

  const sight = until(() => document.querySelector("#root [role=tab]") !== null && drawn());
  let opening = Promise.resolve(0);
  let counting = Promise.resolve(0);

  window.probe = {
    async firstSight() {
      const seen = await sight;
      const [navigation] = performance.getEntriesByType("navigation");
      return seen - ((navigation as PerformanceNavigationTiming | undefined)?.responseStart ?? 0);
    },
    watchOpening() {
      const before = sheet()?.id;
      opening = until(() => sheet()?.id !== before && drawn());
    },
    opened: async () => (await opening) - times.chosen,
    watchCount() {
      const before = errors();
      counting = until(() => errors() !== before).then(afterFrame);
    },
    counted: async () => (await counting) - times.enter,
    watchFrames() {
      const now = { last: performance.now(), times: [] as number[], holes: 0 };
      watched = now;
      const look = (time: number): void => {
        if (watched !== now) return;
        now.times.push(time - now.last);
        now.last = time;
        if (bands().includes(false)) now.holes += 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    frames() {
      const { times: all = [], holes = 0 } = watched ?? {};
      watched = null;
      return { times: all, holes };
    },
  };
}
