import { checkSupervision } from "../../src/flows/supervision/check-supervision";
import { openInstitution } from "../../src/flows/open-institution";
import { openSupervision } from "../../src/flows/supervision/open-supervision";
import { noticesIn } from "../../src/flows/supervision/warnings-ledger";
import { newInstitution } from "../../src/flows/new-institution";
import { drawSheet } from "../../src/drawing/draw-sheet";
import { recordOf } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { SAMPLE_DAY, sampleSupervision } from "../../src/sample/supervision";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { ENTRY_STATES } from "../../src/subjects/archive/sheets/archive";
import { SERIES, WARNING_STATES } from "../../src/subjects/warnings/sheets/words";
import { contentOf } from "../support/image-content";

/** The sample institution with a point of each department on its table. */
function summed() {
  const image = newInstitution("2012", sampleInstitution().institution);
  const rows = sampleInstitution().departments.map(({ code, name }) =>
    recordOf(institutionTable, {
      ...{ riskId: `${code}-K-001`, level: "科室", department: name, grade: "三级", measures: "双人核对" },
      ...{ status: "正常" },
    }),
  );
  const sheets = image.sheets.map((sheet) =>
    sheet.sheet === institutionTable.tab ? drawSheet(institutionTable, rows) : sheet,
  );
  return openInstitution(contentOf({ ...image, sheets }, "汇总.xlsx"));
}

const institution = summed();
const sample = sampleSupervision(institution);
const own = openSupervision(contentOf(sample.image, "监察室专用工作簿.xlsx"));
const { tables } = own.read;
const notices = noticesIn(own, { today: SAMPLE_DAY, institution });

test("40 entries in every state, 25 warnings in every state and series", () => {
  expect(tables.archive?.entries).toHaveLength(40);
  expect(new Set(tables.archive?.entries.map(({ record }) => record.status))).toEqual(new Set(ENTRY_STATES));
  expect(new Set(notices.map(({ record }) => record.number)).size).toBe(25);
  expect(new Set(notices.map(({ state }) => state))).toEqual(new Set(WARNING_STATES));
  expect(new Set(notices.flatMap(({ number }) => number?.series ?? []))).toEqual(new Set(SERIES));
});

test("what the ledger says of states and terms is what they are on its day", () => {
  for (const { line, state, due, round } of notices)
    expect([line.record.status, line.record.due, line.record.round]).toEqual([state, due, String(round)]);
});

test("its people work there; what is found on its day is what it shows", () => {
  const findings = checkSupervision(own, { today: SAMPLE_DAY, institution });
  const rules = findings.map(({ rule }) => rule);
  expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
    "W03",
    "W03",
  ]);
  expect(new Set(rules)).toEqual(new Set(["W03", "W04", "W08", "W09", "W12"]));
});

test("equal input, equal workbook", () => {
  expect(sampleSupervision(institution)).toEqual(sample);
});
