import { openBook } from "../../../src/hosts/excel/program/open-book";

test("a result is opened in Excel as the bytes that a file would have", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  let given = "";
  await openBook(bytes, (base64) => Promise.resolve(void (given = base64)));
  expect(Buffer.from(given, "base64").equals(Buffer.from(bytes))).toBe(true);
});

test("a refusal of Excel is told as what to do", async () => {
  const refusal = Object.assign(new Error("no"), { name: "RichApi.Error", code: "GeneralException" });
  await expect(openBook(new Uint8Array(3), () => Promise.reject(refusal))).rejects.toMatchObject({
    name: "HostError",
    code: "inactive",
  });
});
