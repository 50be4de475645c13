import { readFileSync, writeFileSync } from "node:fs";
import { command, expectOneLine, Folder } from "../support/command-line";
import { institution } from "../support/books";

const folder = new Folder();

test("makes everything, says where it lies, and replaces what it made and nothing else", async () => {
  const out = folder.at("演示");
  const { status, out: said } = await command("demo", "--out", out);
  expect(status).toBe(0);
  const made = Object.keys(folder.snapshot());
  const summed = ["院工作簿.xlsx", "问题清单.xlsx", "汇总.xlsx", "体系表.xlsx", "监察室专用工作簿.xlsx"];
  for (const name of summed) {
    expect(made).toContain(`演示/${name}`);
    expect(said).toContain(`${out}/${name}`);
  }
  expect(made.filter((name) => name.startsWith("演示/科室工作簿/"))).toHaveLength(18);
  expect(made.filter((name) => name.startsWith("演示/回执/"))).toHaveLength(18);
  // Eight papers of warnings, one of them with its workbook, four forms, two reports, 领导简报 on two sizes of paper.
  expect(made.filter((name) => name.startsWith("演示/文书/"))).toHaveLength(17);
  expect(made).toContain("演示/给全院看的网页/index.html");
  const charts = made.filter((name) => name.startsWith("演示/流程图/"));
  expect(charts).toEqual(
    expect.arrayContaining(
      ["主图", "公诉科-审查起诉"].flatMap((name) => [`演示/流程图/${name}.svg`, `演示/流程图/${name}.png`]),
    ),
  );
  // Every power has its chart; those of few are drawn in dots, which takes a while.
  const powers = charts.filter((name) => name.endsWith(".svg") && !/-\d+[.]svg$/.test(name));
  expect(powers).toHaveLength(41);
  const own = ["演示/我的笔记.txt", "演示/科室工作簿/我的.xlsx", "演示/旧/汇总.xlsx"];
  for (const name of own) folder.text(name, "重要");
  const before = folder.snapshot();
  expect((await command("demo", "--out", out)).status).toBe(0);
  expect(Object.keys(folder.snapshot())).toEqual(Object.keys(before));
  for (const name of own) expect(folder.snapshot()[name]).toBe(before[name]);
});

test("somebody worked on with a file of the demo: it stays, and everything else too", async () => {
  const out = folder.at("演示");
  await command("demo", "--out", out);
  const made = Object.keys(folder.snapshot());
  for (const place of ["院工作簿.xlsx", "汇总.上一批.xlsx", "回执/", "有问题的科室工作簿/"]) {
    const name = made.find((one) => one.startsWith(`演示/${place}`)) ?? "";
    const bytes = readFileSync(folder.at(name));
    folder.text(name, "改过的");
    const before = folder.snapshot();
    const answer = await command("demo", "--out", out);
    expect([answer.status, folder.snapshot()]).toEqual([2, before]);
    expect(answer.err).toContain(name);
    expectOneLine(answer);
    writeFileSync(folder.at(name), bytes);
  }
});

test.each([["院工作簿.xlsx"], ["有问题的科室工作簿/公诉科.xlsx"], ["汇总.xlsx", "有问题的科室工作簿/x.txt"]])(
  "never clears a folder with somebody's own work (%s)",
  async (...names) => {
    for (const name of names) await folder.put(`廉政/${name}`, institution());
    folder.text("廉政/笔记.txt", "重要");
    const before = folder.snapshot();
    const answer = await command("demo", "--out", folder.at("廉政"));
    expect(answer.status).toBe(2);
    expectOneLine(answer);
    expect(folder.snapshot()).toEqual(before);
  },
);

test("where nothing can be written: exit 2, one line", async () => {
  const answer = await command("demo", "--out", `${folder.text("文件", "x")}/演示`);
  expect(answer.status).toBe(2);
  expectOneLine(answer);
});
