import { createRoot } from "react-dom/client";
import { Session } from "../../../src/session/session";
import { App } from "../../../src/taskpane/app";
import { prepareFluent } from "../../../src/taskpane/fluent";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { MemoryLiveWorkbook } from "../../support/memory-live-workbook";
import { departmentAtWork, departmentsFiled, institutionAtWork } from "../../support/pane-workbooks";
import "../../../src/taskpane/taskpane.css";

/** The pane in a browser, before a workbook in memory: `?kind=department`, `institution` or `other`. */
const KINDS: Readonly<Record<string, () => WorkbookContent>> = {
  department: departmentAtWork,
  institution: institutionAtWork,
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
  const session = await Session.open(workbook, { today: () => "2012-12-01" });
  const filed = new Map(departmentsFiled().map((content) => [content.name, content] as const));
  Object.assign(window, { workbook, session });
  createRoot(document.getElementById("root") as HTMLElement).render(
    <App
      session={session}
      services={{
        today: () => "2012-12-01",
        readFile: ({ name }) => {
          const content = filed.get(name);
          return content
            ? Promise.resolve({ content, sha256: name })
            : Promise.reject(new Error(`no ${name}`));
        },
        saveAll: () => Promise.resolve(),
      }}
    />,
  );
}

void start();
