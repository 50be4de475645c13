/** Letters of 10.5 points can be read at this. */
const LEGIBLE = 0.75;
/** Frame, padding, and a scroll bar, there or not: were it left out, bar and width would chase each other. */
const AROUND_PX = 36;

/** How a page of this width is drawn in a pane: whole, or close enough to be read. */
export function paperZoom(page: number, pane: number, close: boolean): number {
  const whole = Math.min(1, (pane - AROUND_PX) / page);
  return close ? Math.max(LEGIBLE, 1.5 * whole) : whole;
}
