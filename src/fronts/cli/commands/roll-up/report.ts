import { basename } from "node:path";
import type { AskedAbout } from "../../../../flows/roll-up/asking";
import { reportOf, type Audience } from "../../../../flows/roll-up/report";
import { digestOf } from "../../../../subjects/registers/digest";
import type { Environment } from "../../environment";
import type { ExitStatus } from "../../exit";
import { telling, type StepOptions } from "../steps/tell-step";
import { atPlace, type PlaceOptions } from "./place";

interface ReportOptions extends PlaceOptions, StepOptions, AskedAbout {
  readonly out: string;
  readonly audience: Audience;
}

/** `rollup report`: every view as a workbook. */
export function rollUpReport(environment: Environment, options: ReportOptions): Promise<ExitStatus> {
  return telling(environment, "rollup report", options, (watched) =>
    atPlace(watched, options, async (place) => {
      const image = await reportOf(place, { ...options, textOf: (id) => watched.viewText(id) });
      const bytes = await watched.pack(image);
      await watched.write([{ path: options.out, bytes, over: "nothing" }]);
      return {
        records: () => image.sheets.map(({ sheet, rows }) => ({ sheet, rows: rows.length })),
        findings: [],
        files: [{ file: basename(options.out), kind: "report", sha256: digestOf(bytes) }],
        lines: [`报告共 ${image.sheets.length} 张表，先看“总览”。`],
      };
    }),
  );
}
