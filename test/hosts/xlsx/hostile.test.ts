import { HOSTILE, type Hostile } from "../../support/hostile";
import { OwnProcess } from "../../support/own-process";

const SECONDS = 5;
const MEGABYTES = 500;

const own = new OwnProcess();
afterAll(() => {
  own.remove();
});

test("the collection has at least 25 kinds", () => {
  expect(new Set(HOSTILE.map(({ title }) => title)).size).toBeGreaterThanOrEqual(25);
});

// Each file in a process of its own, whose memory and time are what is measured.
test.each(HOSTILE.map((hostile): [string, Hostile] => [hostile.title, hostile]))("%s", (_, hostile) => {
  const { outcome, message, seconds, megabytes } = own.read(hostile.make());
  expect({ outcome, message }).toEqual({ outcome: hostile.outcome, message: expect.any(String) as string });
  expect(message).toMatch(outcome === "read" ? /^$/ : /^[^\n]+。$/u);
  expect(seconds).toBeLessThan(SECONDS);
  expect(megabytes).toBeLessThan(MEGABYTES);
});
