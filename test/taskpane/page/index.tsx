import { createRoot } from "react-dom/client";
import { Session } from "../../../src/session/session";
import { App } from "../../../src/fronts/pane/app";
import { prepareFluent } from "../../../src/fronts/pane/fluent";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { HostError } from "../../../src/workbook/host-error";
import { DRAWING } from "../../../src/workbook/live/unfinished";
import { MemoryLiveWorkbook } from "../../support/memory-live-workbook";
import { departmentAtWork, departmentsFiled, institutionAtWork } from "../../support/pane-workbooks";
import { supervisionAtWork } from "../../support/supervision-at-work";
import { withoutMeasures } from "../../session/year/fixture";
import { fifteen } from "../toy-tasks";
import "../../../src/fronts/pane/page/taskpane.css";

/** A file that a department handed in too early. */
const UNFINISHED = "公诉科（未改完）.xlsx";

/** The pane in a browser, before a workbook in memory: `?kind=department`, `institution`, `supervision`, `fifteen`, `cut` or `other`. */
const KINDS: Readonly<Record<string, () => WorkbookContent>> = {
  department: departmentAtWork,
  institution: institutionAtWork,
  // The tasks that are to come.
  fifteen: institutionAtWork,
  // Excel was closed in the middle of a write.
  cut: () => {
    const { sheets, ...content } = departmentAtWork();
    return { ...content, sheets: [...sheets, { ...sheets[0]!, sheet: `${DRAWING}1` }] };
  },
  supervision: supervisionAtWork,
  // Every department handed in; the year goes on.
  year: () => withoutMeasures(),
  other: () => ({
    ...departmentAtWork(),
    properties: new Map(),
    sheets: departmentAtWork().sheets.filter(({ sheet }) => sheet.includes("登记表")),
  }),
};

async function start(): Promise<void> {
  const kind = new URLSearchParams(location.search).get("kind") ?? "department";
  const workbook = new MemoryLiveWorkbook(KINDS[kind]?.());
  prepareFluent();
  const days: Readonly<Record<string, string>> = { supervision: "2012-10-26", year: "2013-07-01" };
  const today = () => days[kind] ?? "2012-12-01";
  const session = await Session.open(workbook, { today });
  const filed = new Map(
    [...departmentsFiled(), { ...departmentAtWork(), name: UNFINISHED }].map(
      (one) => [one.name, one] as const,
    ),
  );
  Object.assign(window, { workbook, session });
  createRoot(document.getElementById("root") as HTMLElement).render(
    <App
      {...(kind === "fifteen" && fifteen)}
      session={session}
      services={{
        today,
        readFile: ({ name }) => {
          const content = filed.get(name);
          return content
            ? Promise.resolve({ content, sha256: name })
            : Promise.reject(new HostError("not-a-workbook", "这不是 Excel 工作簿。请重新选择。"));
        },
        saveAll: () => Promise.resolve(),
      }}
    />,
  );
}

void start();
