import "./polyfills";
import "./no-fonts";
import { createRoot } from "react-dom/client";
import { prepareFluent } from "../taskpane/fluent";
import { Desk } from "./desk";
import { drawableEdge } from "./edge";
import { deskTools, services } from "./hosts";
import { firstSamples, sampleGroups } from "./samples";
import { Shell } from "./shell";
import "../taskpane/taskpane.css";
import "./workbench.css";

/** The door: the page's own frame at once, the spreadsheet into it as soon as it is loaded. */
function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`workbench.html has no #${id}`);
  return found;
}

prepareFluent();
drawableEdge(element("edge"), element("root"));
const desk = new Desk(deskTools(element("grid")));
const groups = sampleGroups();
createRoot(element("shell")).render(
  <Shell desk={desk} services={services} samples={groups} paneElement={element("root")} />,
);
const first = new Map(firstSamples(groups).map((sample) => [sample.name, sample.draw()] as const));
void desk.open("打开示例", first).then(async () => {
  await desk.showFirstError();
  await desk.lookBack();
});
