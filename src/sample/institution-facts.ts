import { recordOf } from "../sheets/define-sheet";
import { departments, type DepartmentLine } from "../subjects/institution/sheets/departments";
import { institutionInfo, type InstitutionInfoRecord } from "../subjects/institution/sheets/institution-info";
import { DEFAULT_SETTINGS } from "../subjects/institution/sheets/settings";
import { LEADERSHIP } from "../sheets/words";
import { DEPARTMENT_LIST } from "./department-list";
import { sampleHead } from "./records/roster-records";
import { YEAR } from "./timetable";

/** There is no such place. */
export const INSTITUTION_NAME = "云溪区人民检察院";

/** 单位信息, with the plan's own stages. */
export function infoRecord(): InstitutionInfoRecord {
  return recordOf(institutionInfo, {
    institution: INSTITUTION_NAME,
    year: YEAR,
    filledOn: "2012-12-10",
    chief: sampleHead(LEADERSHIP),
    panel: "梁慧芳、罗振东、蔡玉莲、王海燕、汤少芬",
    cityOffice: "云江市人民检察院",
    discipline: "中共云溪区纪律检查委员会",
    mobilisingFrom: "2012-08-01",
    mobilisingTo: "2012-09-30",
    findingFrom: "2012-10-01",
    findingTo: "2012-10-31",
    gradingFrom: "2012-10-01",
    gradingTo: "2012-10-31",
    measuresFrom: "2012-11-01",
    measuresTo: "2012-11-30",
    summingFrom: "2012-12-01",
    summingTo: "2012-12-31",
    matrix: "乘积",
    fileAll: "否",
    ...DEFAULT_SETTINGS,
    institutionCode: "440799",
    parentCode: "440700",
    tier: "区县院",
  });
}

/** 机构设置; the leadership is no line of it. */
export function sampleDepartments(): readonly DepartmentLine[] {
  return DEPARTMENT_LIST.flatMap(({ name, code, aliases, leaders }, order) =>
    name === LEADERSHIP
      ? []
      : [
          recordOf(departments, {
            order: String(order),
            code,
            name,
            aliases,
            head: sampleHead(name),
            leaders,
          }),
        ],
  );
}
