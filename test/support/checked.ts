import type { Finding } from "../../src/findings/finding";
import { readWorkbook, type WorkbookRead } from "../../src/reading/read-workbook";
import { houseOf, houseOfDepartment } from "../../src/house/build-house";
import { departmentCase } from "../../src/subjects/registers/case/department-case";
import type { House } from "../../src/house/house";
import { checkCase } from "../../src/flows/checking/check-case";
import { ChangeLog } from "../../src/subjects/registers/change-log";
import type { Facts } from "../../src/subjects/subject";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { contentOf } from "./image-content";

export const FACTS: Facts = {
  stage: "汇总",
  today: "2012-12-20",
  judgedOn: "2012-12-20",
  hasBooks: false,
  approvedGrades: new Map(),
  known: new Map(),
  changes: ChangeLog.EMPTY,
};

export function readImage(image: WorkbookImage, file: string): WorkbookRead {
  return readWorkbook(contentOf(image, file), { stage: "汇总", year: "2012" });
}

/** The house that an institution workbook describes. */
export function houseOfImage(image: WorkbookImage): House {
  return houseOf(readImage(image, "院工作簿.xlsx"));
}

/** What one workbook alone is told, by the institution's house or by its own. */
export function findingsOf(image: WorkbookImage, file: string, house?: House): Finding[] {
  const read = readImage(image, file);
  return checkCase(departmentCase(read, house ?? houseOfDepartment(read)), FACTS);
}
