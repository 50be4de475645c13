import { createRoot } from "react-dom/client";
import { Session } from "../../session/session";
import { isDarkOffice, openWorkbook, services } from "./hosts";
import { OpeningView } from "./opening";
import "./page/taskpane.css";

/** The door: Excel is ready when the loader brings this script. */
const open = (): Promise<Session> => Session.open(openWorkbook(), services);

document.documentElement.dataset.theme = isDarkOffice() ? "dark" : "light";
const root = document.getElementById("root");
if (!root) throw new Error("taskpane.html has no #root");
document.getElementById("starting")?.remove();
createRoot(root).render(<OpeningView open={open} services={services} />);
