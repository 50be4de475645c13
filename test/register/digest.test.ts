import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { digestOf } from "../../src/subjects/registers/digest";

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test.each([0, 1, 63, 64, 65, 10_000])("%i bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
  expect(digestOf(bytes)).toBe(digest(bytes));
  expect(digestOf([bytes.subarray(0, length >> 1), bytes.subarray(length >> 1)])).toBe(digest(bytes));
});

test("bytes from another window, whose classes are not ours", () => {
  const bytes = runInNewContext("Uint8Array.of(1, 2, 3)") as Uint8Array;
  expect(bytes instanceof Uint8Array).toBe(false);
  expect([digestOf(bytes), digestOf([bytes])]).toEqual(Array(2).fill(digest(Uint8Array.of(1, 2, 3))));
});
