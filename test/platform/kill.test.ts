import { killed } from "../../scripts/platform/kill";

test("killed at random moments, it keeps every hand-in that was answered, and verify finds nothing", async () => {
  const { answered, kept, faults } = await killed(4, 7);
  expect(faults).toEqual([]);
  expect(answered).toBeGreaterThan(0);
  expect(kept).toBeGreaterThanOrEqual(answered);
});
