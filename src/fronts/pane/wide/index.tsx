import { createRoot } from "react-dom/client";
import { isDarkOffice } from "../../../hosts/excel/program/office-theme";
import { askToClose, hearPane } from "../../../hosts/excel/program/wide-page";
import { prepareFluent } from "../fluent";
import { WideView } from "./wide-view";
import "../page/taskpane.css";

/** The door of the wide window: the loader brings this script when Excel is ready. */
document.documentElement.dataset.theme = isDarkOffice() ? "dark" : "light";
prepareFluent();
const root = document.getElementById("root");
if (!root) throw new Error("wide.html has no #root");
document.getElementById("starting")?.remove();
createRoot(root).render(<WideView hear={(told) => hearPane(told)} onClose={() => askToClose()} />);
