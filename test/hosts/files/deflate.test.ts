import { randomBytes } from "node:crypto";
import { crc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";

/** Bytes that zlib is asked to hand out at a time. */
const PIECE = 1 << 18;

test("what is packed, short or long, in however many pieces, unpacks to the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 2_000 }), { maxLength: 5 }),
      fc.constantFrom(1, 500),
      fc.constantFrom("quick" as const, "thorough" as const),
      async (pieces, times, effort) => {
        const chunks = pieces.map((piece) => Buffer.alloc(piece.length * times, piece));
        const whole = Buffer.concat(chunks);
        const packed = await deflate(chunks, effort);
        expect(inflateRawSync(Buffer.concat(packed.chunks))).toEqual(whole);
        expect(packed).toMatchObject({ size: whole.length, crc: crc32(whole) });
        expect(packed.packedSize).toBe(Buffer.concat(packed.chunks).length);
      },
    ),
    { numRuns: 50 },
  );
});

/** Nothing in it can be packed: what comes out is as long as what goes in, and some bytes. */
const noise = randomBytes(PIECE);

test("the check sum is whole wherever what zlib hands out in pieces is cut", async () => {
  for (let length = PIECE - 200; length <= PIECE; length++) {
    const whole = noise.subarray(0, length);
    const packed = await deflate([whole.subarray(0, 100), whole.subarray(100)], "quick");
    expect([packed.size, packed.crc]).toEqual([length, crc32(whole)]);
    expect(inflateRawSync(Buffer.concat(packed.chunks)).equals(whole)).toBe(true);
  }
});

test.each([10, 1_000_000])("a fault while pieces of %d bytes are made comes out as it is", async (bytes) => {
  function* broken(): Generator<Uint8Array> {
    yield Buffer.alloc(bytes);
    yield Buffer.alloc(bytes);
    throw new Error("mistake of the caller");
  }
  await expect(deflate(broken(), "quick")).rejects.toThrow("mistake of the caller");
});
