import { openDepartments, peopleOf, type Department, type Person } from "../../house/house";
import { namesakesOf } from "../../house/who";
import { recordOf } from "../../sheets/define-sheet";
import { personalPage, personalPoints } from "../../subjects/personal/sheets/personal-page";
import { personalSheet } from "../../subjects/personal/pages/personal-sheet";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { TEMPLATE_VERSION } from "../../sheets/template-version";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { fileNameOf } from "../issue";
import { PERSONAL } from "../kinds";
import type { Institution } from "../open-institution";
import { rowsByPerson } from "../rows-by-person";

/** A person's page, ready to be written. */
interface IssuedPage {
  /** `07-公诉科/张三.xlsx`; of namesakes with 人员编号. */
  readonly file: string;
  readonly person: Person;
  readonly image: WorkbookImage;
}

/** 个人自查表 for everybody who takes part, with his points of the last 汇总. */
export function issuePersonal(institution: Institution): readonly IssuedPage[] {
  const { house } = institution;
  const rows = rowsByPerson(institution);
  return openDepartments(institution.house).flatMap((department) =>
    peopleOf(house, department.name)
      .filter(({ inScope }) => inScope)
      .map((person) => ({
        file: `${fileNameOf(institution, department, "", "")}/${fileOf(institution, person)}.xlsx`,
        person,
        image: pageOf(institution, department, person, rows.get(person) ?? []),
      })),
  );
}

/** 人员编号 tells namesakes apart, wherever in the house they are. */
function fileOf({ house }: Institution, person: Person): string {
  const { name, staffNo } = person;
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return namesakesOf(house, person).length > 0 && staffNo !== null ? `${plain}（${staffNo}）` : plain;
}

function pageOf(
  { house }: Institution,
  department: Department,
  person: Person,
  rows: readonly InstitutionRow[],
): WorkbookImage {
  const { name, staffNo, title, post } = person;
  const powers = [...new Set(rows.flatMap(({ power }) => power ?? []))].join("；");
  const page = recordOf(personalPage, {
    ...{ institution: house.institution, year: house.year, department: department.name },
    ...{ name, staffNo, title, post, power: powers === "" ? null : powers.slice(0, MOST) },
  });
  const points = rows.map((row) =>
    recordOf(personalPoints, {
      ...{ riskId: row.riskId, point: row.point, aspect: row.aspect, category: row.category },
      ...{ likelihood: row.likelihood, severity: row.severity, measures: row.measures },
    }),
  );
  return {
    sheets: [personalSheet(page, points)],
    properties: {
      ...{ "IRPC.Kind": PERSONAL, "IRPC.Version": String(TEMPLATE_VERSION) },
      ...{ "IRPC.Department": department.code, "IRPC.Person": staffNo ?? name },
    },
  };
}

const MOST = 200;
