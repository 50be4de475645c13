import { department, institution, TABS } from "../support/books";
import { review } from "../support/found";

const { cover, staff, roster } = TABS;
/** The most that one cell holds. */
const MOST = 32_767;
const pad = (sign: string, before = "", after = "某") =>
  before + sign.repeat(MOST - before.length - after.length) + after;

test.each([
  ["blanks inside", pad(" ", "某")],
  ["blanks at the front", pad(" ")],
  ["line ends", pad("\n", "某")],
  ["colons", pad("：", "某")],
  ["brackets", pad("（", "某")],
  ["slogans", pad("加强".repeat(100), "", "").slice(0, MOST)],
  ["numbers", pad("1、", "", "").slice(0, MOST)],
  ["commas", pad("、", "张三", "李四")],
  ["samples", pad("例", "（")],
])("a cell full of %s is read at once, wherever it stands", (_, text) => {
  const cells = [
    ...["A", "B", "D", "E", "F", "G", "I", "J", "M", "O", "R", "U", "V", "W", "Z", "AA"].flatMap((column) => [
      `${staff}!${column}3`,
      `${staff}!${column}4`,
    ]),
    `${staff}!AB1`,
    `${roster}!B3`,
    `${cover}!A5`,
    `${cover}!B7`,
    `${cover}!B15`,
  ];
  const book = department()
    .withAll(cells, text)
    .withRowBefore(staff, 1, [text])
    .withRowBefore(staff, 2, [null, text, text]);
  // Of the processor, so that what else the machine does makes no difference.
  const began = process.cpuUsage();
  const findings = review(book, { institution: institution() });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(3000);
  expect(Math.max(...findings.map(({ message }) => message.length))).toBeLessThan(600);
});
