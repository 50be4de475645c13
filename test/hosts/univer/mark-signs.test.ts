import { SIGNS } from "../../../src/hosts/univer/marks/mark-signs";

/** Pixels from the corner where the first character of a cell begins: the component's own padding, and the sign's bearing. */
const FIRST_CHARACTER = 4;

/** Points that a sign touches apart from its tint, from the upper left corner of its cell. */
function touched(severity: keyof typeof SIGNS): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  const put = (x: number, y: number) => void points.push([x, y]);
  const canvas = {
    save: () => undefined,
    restore: () => undefined,
    fillRect: () => undefined,
    beginPath: () => undefined,
    closePath: () => undefined,
    fill: () => undefined,
    stroke: () => undefined,
    moveTo: put,
    lineTo: put,
    arc: (x: number, y: number, radius: number) => put(x + radius * Math.SQRT1_2, y + radius * Math.SQRT1_2),
  };
  const cell = { startX: 0, startY: 0, endX: 90, endY: 20, isMerged: false, isMergedMainCell: false };
  const { drawWith } = SIGNS[severity];
  Reflect.apply(drawWith, SIGNS[severity], [canvas, { primaryWithCoord: cell }]);
  return points;
}

test.each(["error", "warning", "hint"] as const)(
  "the sign of %s leaves the first character free",
  (severity) => {
    const points = touched(severity);
    expect(points.length).toBeGreaterThan(0);
    // The hypotenuse between the corners of a triangle, or the far edge of a dot.
    for (const [x, y] of points) expect(x + y).toBeLessThanOrEqual(2 * FIRST_CHARACTER + 1);
  },
);
