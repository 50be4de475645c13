import { plain } from "../../src/workbook/text/plain";
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

test("a year counts in whatever digits, and with whatever nobody sees between them", () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const twos = all.filter((sign) => sign.normalize("NFKC") === "2");
  const unseen = all.filter((sign) => plain(sign) === "");
  expect(twos.length).toBeGreaterThan(3);
  expect(unseen.length).toBeGreaterThan(20);
  for (const sign of all.filter((one) => one.normalize("NFKC").toUpperCase() === "X"))
    expect(confidentialNumberIn(`${sign}${sign}-2012-001`)).not.toBeNull();
  for (const sign of twos) expect(confidentialNumberIn(`检廉预〔${sign}01${sign}〕3号`)).not.toBeNull();
  for (const sign of unseen) expect(confidentialNumberIn(`检廉预〔2${sign}012〕3号`)).not.toBeNull();
});
