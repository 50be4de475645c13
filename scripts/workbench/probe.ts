/**
 * Looks at the page from inside, frame by frame, and begins before what it looks for: asked for only afterwards, it would
 * wait behind the page's own work. It is sent into the page as text: it may use nothing from outside itself.
 */
export interface Probe {
  /** Fulfilled when the pane and the sample workbook are on the screen; milliseconds since the page's first byte. */
  firstSight(): Promise<number>;
  /** Fulfilled when the workbook stands in the spreadsheet and can be typed into; the same. */
  ready(): Promise<number>;
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

  /** Asked first in every frame, as it began before the page did: what it sees there has been on the screen since the frame before. */
  const lookers = new Set<(time: number) => void>();
  const frame = (time: number): void => {
    for (const look of [...lookers]) look(time);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  /** The time when something is so at the beginning of a frame. */
  const until = (isSo: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        lookers.delete(look);
        resolve(performance.now());
      };
      lookers.add(look);
    });

  /** The same, a frame later: a change in the document is on the screen only after the frame that finds it. */
  const shown = async (isSo: () => boolean): Promise<number> => {
    await until(isSo);
    return until(() => true);
  };

  const drawn = (): boolean => bands().filter(Boolean).length >= 2;
  const errors = (): string => document.querySelector(".severity.error strong")?.textContent ?? "";
  let watched: { last: number; times: number[]; holes: number } | null = null;

  const pictured = (): boolean => document.querySelector(".wb-preview td") !== null;
  const sight = shown(() => document.querySelector("#root [role=tab]") !== null && (pictured() || drawn()));
  const ready = until(drawn).then(() => until(() => !pictured()));
  let opening = Promise.resolve(0);
  let counting = Promise.resolve(0);

  const sinceFirstByte = (time: number): number => {
    const [navigation] = performance.getEntriesByType("navigation");
    return time - ((navigation as PerformanceNavigationTiming | undefined)?.responseStart ?? 0);
  };

  window.probe = {
    firstSight: () => sight.then(sinceFirstByte),
    ready: () => ready.then(sinceFirstByte),
    watchOpening() {
      const before = sheet()?.id;
      opening = until(() => sheet()?.id !== before && drawn());
    },
    opened: async () => (await opening) - times.chosen,
    watchCount() {
      const before = errors();
      counting = shown(() => errors() !== before);
    },
    counted: async () => (await counting) - times.enter,
    watchFrames() {
      const now = { last: performance.now(), times: [] as number[], holes: 0 };
      watched = now;
      const look = (time: number): void => {
        if (watched !== now) return void lookers.delete(look);
        now.times.push(time - now.last);
        now.last = time;
        if (bands().includes(false)) now.holes += 1;
      };
      lookers.add(look);
    },
    frames() {
      const { times: all = [], holes = 0 } = watched ?? {};
      watched = null;
      return { times: all, holes };
    },
  };
}
