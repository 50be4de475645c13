import { FILED_CHECKS, FILED_TASKS } from "../../src/subjects/filed";
import { SUBJECTS } from "../../src/subjects/list";

test.each(["points", "registers", "files"] as const)(
  "beside a department's workbook all is loaded that any subject asks of %s, in the order of all subjects",
  (kind) => {
    expect(FILED_CHECKS[kind]).toEqual(SUBJECTS.flatMap<unknown>(({ checks }) => checks?.[kind] ?? []));
  },
);

test("so is every task that a subject has there", () => {
  const tasks = SUBJECTS.flatMap(({ tasks = [] }) => tasks);
  expect(FILED_TASKS).toEqual(tasks.filter(({ of }) => of === "department"));
});
