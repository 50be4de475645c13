import { confidentialNumberIn } from "../../src/subjects/archive/confidential-number";

test.each([
  ["见 XX-2012-001", "XX-2012-001"],
  ["xx－２０１２－０１２", "xx-2012-012"],
  ["依据检廉预〔2012〕3号", "检廉预〔2012〕3号"],
  ["纪建[2012]12号建议书", "纪建[2012]12号"],
  ["函询（2012）第 2 号", "函询(2012)第2号"],
  ["诫勉字【2013】1号", "诫勉字【2013】1号"],
])("%s cites a number that stays with the supervision office", (text, number) => {
  expect(confidentialNumberIn(text)).toBe(number);
});

test.each(["粤检发〔2012〕3号", "GS-G-001", "函询情况说明", "诫勉谈话2次", "2012年第3号令"])(
  "%s cites none",
  (text) => {
    expect(confidentialNumberIn(text)).toBeNull();
  },
);
