import { departmentGuide, institutionGuide } from "../../src/drawing/guide/guide";
import { GRADE_DEFINITIONS } from "../../src/drawing/guide/guide-texts";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { recognise } from "../../src/reading/tabs/recognise";
import { gridOf } from "../support/image-content";

const textsOf = (image: ReturnType<typeof departmentGuide>) => image.rows.flatMap(({ cells }) => cells);

test("the guide names every column of a register with its demand", () => {
  const texts = textsOf(departmentGuide(false));
  for (const { header, says } of Object.values(staffRegister.columns)) {
    expect(texts).toContain(header);
    expect(texts).toContain(says);
  }
});

test("the leadership's guide says nothing of a 科室 register", () => {
  expect(textsOf(departmentGuide(true))).not.toContain("科室风险点登记表");
  expect(textsOf(departmentGuide(false))).toContain("科室风险点登记表");
});

test("grades are defined in the plan's own words", () => {
  expect(GRADE_DEFINITIONS.join("")).toContain(
    "发生腐败可能性大，后果严重的为一级风险；发生腐败可能性较大，后果较严重的为二级风险；发生腐败可能性较低，后果较轻微的为三级风险。",
  );
  expect(textsOf(institutionGuide())).toEqual(expect.arrayContaining([...GRADE_DEFINITIONS]));
});

test("the guide is never taken for a register", () => {
  expect(recognise(gridOf(departmentGuide(false))).kind).toBe("ours");
});
