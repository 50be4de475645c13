import { TextEncoder } from "node:util";
import { act, render, screen, waitFor, within, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { Session } from "../../src/session/session";
import { App } from "../../src/fronts/pane/app";
import { prepareFluent } from "../../src/fronts/pane/fluent";
import type { TaskPaneProps } from "../../src/fronts/pane/tasks/task-pane";
import type { Services } from "../../src/fronts/pane/services/services";
import { VIEWS } from "../../src/fronts/pane/views";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { Capabilities, LiveWorkbook } from "../../src/workbook/live/live-workbook";
import { HostError } from "../../src/workbook/host-error";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentsFiled } from "../support/pane-workbooks";

// What browsers have and jsdom lacks.
globalThis.TextEncoder = TextEncoder;
HTMLCanvasElement.prototype.getContext = () => null;
Document.prototype.hasFocus = () => true;

/** The pane on a page, with a user before it and a workbook in memory behind it. */
export interface ShownPane {
  readonly user: UserEvent;
  readonly workbook: MemoryLiveWorkbook;
  readonly session: Session;
  readonly page: RenderResult;
  /** Names of the files that were offered for saving. */
  readonly saved: string[];
}

export async function showPane(
  content: WorkbookContent,
  lacking?: Partial<Capabilities>,
  { opening, ...also }: Partial<Services> & Pick<LiveWorkbook, "opening"> = {},
  offers: TaskPaneProps = {},
): Promise<ShownPane> {
  prepareFluent();
  const everything = new MemoryLiveWorkbook().capabilities;
  const workbook = new MemoryLiveWorkbook(content, { ...everything, ...lacking });
  if (opening) workbook.opening = opening;
  const session = await Session.open(workbook, { today: () => "2012-12-01" });
  const saved: string[] = [];
  // What comes later in a browser is here at once.
  await Promise.all(Object.values(VIEWS).map((view) => view.prepare()));
  const page = render(<App session={session} services={{ ...servicesWith(saved), ...also }} {...offers} />);
  await act(() => Promise.resolve());
  return { user: userEvent.setup(), workbook, session, page, saved };
}

function servicesWith(saved: string[]): Services {
  const filed = new Map(departmentsFiled().map((one) => [one.name, one] as const));
  return {
    today: () => "2012-12-01",
    readFile: ({ name }) => {
      const content = filed.get(name);
      return content
        ? Promise.resolve({ content, sha256: name })
        : Promise.reject(new HostError("not-a-workbook", "这不是 Excel 工作簿。请重新选择。"));
    },
    saveAll: (name, files) => Promise.resolve(void saved.push(name, ...files.keys())),
  };
}

/** Rules that need a page with real colours and a real title are looked at in a browser. */
const NOT_HERE = { "color-contrast": { enabled: false }, region: { enabled: false } };

/** What stands in the way of people who use a keyboard or a screen reader. */
export async function barriers({ page }: ShownPane): Promise<readonly string[]> {
  const { violations } = await axe.run(page.baseElement, { rules: NOT_HERE });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Goes to a step of the pane. */
export async function goTo({ user }: ShownPane, step: string | RegExp): Promise<void> {
  await user.click(screen.getByRole("tab", { name: step }));
}

/** Answers the question before anything is written; the dialogue takes its time to go. */
export async function confirm({ user }: ShownPane): Promise<void> {
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确定" }));
  await waitFor(() => {
    if (screen.queryByRole("dialog")) throw new Error("the dialogue is still there");
  });
}

export { screen, within };
