import "./polyfills";
import "./no-fonts";
import { createRoot } from "react-dom/client";
import { prepareFluent } from "../pane/fluent";
import { Desk } from "./desk/desk";
import { drawableEdge } from "./desk/edge";
import { deskTools, readPackage, servicesBeside, workbookAskedFor } from "./hosts";
import { StillPicture } from "./print/still-picture";
import { firstSample, imagesOf, sampleGroups, secondSample } from "./samples";
import { Shell } from "./shell/shell";
import "../pane/page/taskpane.css";
import "./workbench.css";

/** The door: the page's own frame at once, the spreadsheet into it as soon as it is loaded. */
function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`workbench.html has no #${id}`);
  return found;
}

prepareFluent();
drawableEdge(element("edge"), element("root"));
const preview = new StillPicture(element("sheet"));
const asked = workbookAskedFor();
let isSeen: () => void = () => undefined;
const sight = new Promise<void>((resolve) => (isSeen = resolve));
// A file takes its time to come, in which the spreadsheet can be started; the sample is there at once.
const seen = asked ? Promise.resolve() : sight;
const desk = new Desk(deskTools(element("grid"), preview, seen));
createRoot(element("shell")).render(
  <Shell
    desk={desk}
    services={servicesBeside(desk)}
    readPackage={readPackage}
    samples={sampleGroups}
    cameWithWork={asked !== undefined}
    // When the frame with it has been put on the screen.
    onShown={() => requestAnimationFrame(() => setTimeout(isSeen, 0))}
    paneElement={element("root")}
    sheetElement={element("sheet")}
  />,
);
const begun = asked ? desk.openFiles(asked) : desk.openSample(imagesOf(firstSample()));
void begun.then(async () => {
  // The pane and the picture stay, and say why there is no more.
  if (desk.state.trouble !== null && desk.state.active !== null) return preview.stay();
  if (desk.state.active === null) preview.remove();
  if (!asked) desk.laySample(imagesOf(secondSample()));
  await desk.lookBack();
});
