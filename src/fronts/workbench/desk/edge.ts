const NARROWEST = 320;
const WIDEST = 450;
const USUAL = 360;
const STEP = 10;

/** Lets the pane's edge be drawn, by mouse or by arrow keys. */
export function drawableEdge(edge: HTMLElement, pane: HTMLElement): void {
  const set = (width: number) => {
    const fitting = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
    pane.style.setProperty("--pane", `${fitting}px`);
    edge.setAttribute("aria-valuenow", String(fitting));
  };
  edge.setAttribute("aria-valuemin", String(NARROWEST));
  edge.setAttribute("aria-valuemax", String(WIDEST));
  set(USUAL);
  edge.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) set(pane.getBoundingClientRect().right - event.clientX);
  });
  edge.addEventListener("keydown", ({ key }) => {
    const change = key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0;
    if (change !== 0) set(pane.offsetWidth + change);
  });
}
