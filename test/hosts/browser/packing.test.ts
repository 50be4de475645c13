import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { browserDeflate } from "../../../src/hosts/file/browser/deflate";
import { browserInflate } from "../../../src/hosts/file/read/package/browser-inflate";
import { plainPieces } from "../../../src/hosts/file/read/package/plain-inflate";
import { readXlsx } from "../../../src/hosts/file/read/read-xlsx";
import { HOSTILE } from "../../support/hostile";
import { withOldStreams } from "../../support/old-streams";
import { rawWorkbook } from "../../support/raw-package";

const MEGABYTE = 1 << 20;

/** Bytes that pack well in places and badly in others, long enough for several steps. */
const contents = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 3_000 }), fc.nat(60)), { maxLength: 8 })
  .map((runs) => Buffer.concat(runs.flatMap(([bytes, times]) => Array<Uint8Array>(times).fill(bytes))));

async function all(packed: Uint8Array): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of browserInflate.pieces(packed)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("old and new browsers unpack the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(contents, fc.constantFrom(1, 6, 9), async (bytes, level) => {
      const packed = deflateRawSync(bytes, { level });
      expect((await all(packed)).equals(bytes)).toBe(true);
      expect((await withOldStreams(() => all(packed))).equals(bytes)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("what does not pack at all goes through as well", async () => {
  const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 2_654_435_761) >>> 24));
  const stored = deflateRawSync(noise, { level: 0 });
  expect((await withOldStreams(() => all(stored))).equals(noise)).toBe(true);
});

test("an old browser reads a workbook, also one whose producer left the check sums out", async () => {
  const book = rawWorkbook({
    strings: `<si><t>${"风险点".repeat(50_000)}</t></si>`,
    sheets: [{ rows: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>` }],
  });
  const expected = await readXlsx("试.xlsx", book, browserInflate);
  expect(await withOldStreams(() => readXlsx("试.xlsx", book, browserInflate))).toEqual(expected);
  const withoutSums = Uint8Array.from(book);
  clearSums(withoutSums);
  expect(await withOldStreams(() => readXlsx("试.xlsx", withoutSums, browserInflate))).toEqual(expected);
});

/** Writes 0 in the place of every check sum of the directory. */
function clearSums(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 0, true);
}

test("a bomb is stopped while it is unpacked", () => {
  const bomb = deflateRawSync(Buffer.alloc(400 * MEGABYTE));
  let [steps, bytes] = [0, 0];
  for (const piece of plainPieces(bomb)) {
    steps++;
    bytes += piece.length;
    if (bytes > MEGABYTE) break;
  }
  expect(steps).toBe(1);
  expect(bytes).toBeLessThan(20 * MEGABYTE);
});

const BOMBS = ["a sheet that declares 1 KB and holds 200 MB", "one shared text of 400 MB"];
test.each(HOSTILE.filter(({ title }) => BOMBS.includes(title)).map((one) => [one.title, one] as const))(
  "an old browser refuses %s",
  async (_, { make, outcome }) => {
    const reading = withOldStreams(() => readXlsx("弹.xlsx", make(), browserInflate));
    await expect(reading).rejects.toMatchObject({ code: outcome });
  },
);

test.each([
  ["cut off", (packed: Buffer) => packed.subarray(0, packed.length - 20)],
  ["empty", () => new Uint8Array()],
  ["no deflate", () => Buffer.alloc(100, 0xff)],
])("what is %s fails, in old browsers and new ones", async (_, broken) => {
  const packed = broken(deflateRawSync(Buffer.from("风险".repeat(5_000))));
  await expect(all(packed)).rejects.toThrow();
  await expect(withOldStreams(() => all(packed))).rejects.toThrow();
});

test("old and new browsers pack what unpacks to the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(contents, { maxLength: 4 }), fc.boolean(), async (chunks, old) => {
      const whole = Buffer.concat(chunks);
      const pack = () => browserDeflate(chunks, "quick");
      const packed = old ? await withOldStreams(pack) : await pack();
      expect(inflateRawSync(Buffer.concat(packed.chunks)).equals(whole)).toBe(true);
      expect(packed).toMatchObject({ size: whole.length, crc: crc32(whole) });
      expect(packed.packedSize).toBe(Buffer.concat(packed.chunks).length);
    }),
    { numRuns: 40 },
  );
});
