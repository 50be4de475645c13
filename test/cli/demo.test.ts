import { command, expectOneLine, Folder } from "../support/command-line";
import { institution } from "../support/books";

const folder = new Folder();

test("makes everything, says where it lies, and replaces its own folder", async () => {
  const out = folder.at("演示");
  const { status, out: said } = await command("demo", "--out", out);
  expect(status).toBe(0);
  const made = Object.keys(folder.snapshot());
  for (const name of ["院工作簿.xlsx", "问题清单.xlsx", "汇总.xlsx", "体系表.xlsx"]) {
    expect(made).toContain(`演示/${name}`);
    expect(said).toContain(`${out}/${name}`);
  }
  expect(made.filter((name) => name.startsWith("演示/科室工作簿/"))).toHaveLength(18);
  expect(made.filter((name) => name.startsWith("演示/回执/"))).toHaveLength(18);
  folder.text("演示/旧文件.txt", "上一次的");
  expect((await command("demo", "--out", out)).status).toBe(0);
  expect(folder.has("演示/旧文件.txt")).toBe(false);
});

test("never clears a folder with somebody's own work", async () => {
  await folder.put("廉政/院工作簿.xlsx", institution());
  folder.text("廉政/笔记.txt", "重要");
  const before = folder.snapshot();
  const answer = await command("demo", "--out", folder.at("廉政"));
  expect(answer.status).toBe(2);
  expectOneLine(answer);
  expect(folder.snapshot()).toEqual(before);
});

test("where nothing can be written: exit 2, one line", async () => {
  const answer = await command("demo", "--out", `${folder.text("文件", "x")}/演示`);
  expect(answer.status).toBe(2);
  expectOneLine(answer);
});
