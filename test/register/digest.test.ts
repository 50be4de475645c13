import { createHash } from "node:crypto";
import { digestOf } from "../../src/subjects/registers/digest";

test("the digest is what Node says of the same bytes", () => {
  const bytes = Buffer.from("廉政风险".repeat(1_000));
  expect(digestOf(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
});
