import * as cfb from "@e965/xlsx";
import fc from "fast-check";
import library from "officecrypto-tool";
import { encryptAgile } from "../../../node_modules/hucre/dist/xlsx/crypto/agile.mjs";
import { openLocked } from "../../../src/hosts/file/browser/password";
import { readChosenBytes } from "../../../src/hosts/file/browser/read-bytes";
import { deflate } from "../../../src/hosts/file/disk/formats/deflate";
import { withoutPassword } from "../../../src/hosts/file/disk/formats/password";
import { readBytes } from "../../../src/hosts/file/disk/formats/read-file";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { HostError } from "../../../src/workbook/host-error";
import type { Container } from "../../support/fixed-password";
import { quickDigests } from "../../support/quick-digests";
import { supervisionImageAtWork } from "../../support/supervision-at-work";

/** What lies behind a password and does not open: another password, a lock that nobody here knows, or damage. */

quickDigests();

const SECRET = "密码Qz7-旧瓶";
let agile: Uint8Array;
let standard: Uint8Array;
let noWorkbook: Uint8Array;
beforeAll(async () => {
  const plain = await writeWorkbook(supervisionImageAtWork(), deflate);
  // Few turns of the password: none of the cases is about them.
  agile = await encryptAgile(plain, SECRET, { spinCount: 100 });
  standard = new Uint8Array(library.encrypt(Buffer.from(plain), { password: SECRET, type: "standard" }));
  noWorkbook = await encryptAgile(Buffer.from("不是工作簿，只是一段文字"), SECRET, { spinCount: 100 });
});

type Streams = Record<"EncryptionInfo" | "EncryptedPackage", Buffer>;

/** The same file with other streams; one that is taken away is not there. */
function changed(bytes: Uint8Array, change: (streams: Streams) => Partial<Streams>): Uint8Array {
  const { CFB } = cfb as unknown as { readonly CFB: Container & Making };
  const before = CFB.read(bytes, { type: "buffer" });
  const stream = (name: string) => Buffer.from(CFB.find(before, `/${name}`).content);
  const after = CFB.utils.cfb_new();
  const streams = change({
    EncryptionInfo: stream("EncryptionInfo"),
    EncryptedPackage: stream("EncryptedPackage"),
  });
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(after, name, content);
  return new Uint8Array(CFB.write(after, { type: "buffer" }));
}

interface Making {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (file: object, name: string, content: Buffer) => void;
  };
}

const described = (from: string | RegExp, to: string) => (bytes: Uint8Array) =>
  changed(bytes, ({ EncryptionInfo, EncryptedPackage }) => {
    const before = EncryptionInfo.toString("latin1");
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return { EncryptionInfo: Buffer.from(after, "latin1"), EncryptedPackage };
  });

const flipped = (bytes: Buffer, at: number) => {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 0xff;
  return other;
};
const packed = (change: (locked: Buffer) => Buffer) => (bytes: Uint8Array) =>
  changed(bytes, (streams) => ({ ...streams, EncryptedPackage: change(streams.EncryptedPackage) }));
const informed = (change: (info: Buffer) => Buffer) => (bytes: Uint8Array) =>
  changed(bytes, (streams) => ({ ...streams, EncryptionInfo: change(streams.EncryptionInfo) }));
const without = (name: keyof Streams) => (bytes: Uint8Array) =>
  changed(bytes, (streams) => Object.fromEntries(Object.entries(streams).filter(([key]) => key !== name)));

const HALVES = {
  page: (bytes: Uint8Array) => readChosenBytes("监察室.xlsx", bytes, SECRET),
  "command line": (bytes: Uint8Array) =>
    readBytes("监察室.xlsx", bytes, {}, (locked) => withoutPassword(locked, SECRET)),
};

async function refusal(reading: Promise<WorkbookContent>): Promise<string> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostError)) throw error;
  return `${error.code} ${error.message}`;
}

type Case = readonly [what: string, bytes: () => Uint8Array, said: RegExp];
const DAMAGED = /^damaged .*(加密的内容不完整|解开以后不是完整的工作簿|文件已损坏)/;
const UNKNOWN = /^encrypted .*本程序不认识/;

const CASES: readonly Case[] = [
  ["a package changed at its start", () => packed((locked) => flipped(locked, 8))(agile), DAMAGED],
  ["a package changed further on", () => packed((locked) => flipped(locked, 5000))(agile), DAMAGED],
  ["a package cut off", () => packed((locked) => locked.subarray(0, 4008))(agile), DAMAGED],
  ["a package of no length", () => packed((locked) => locked.subarray(0, 8))(agile), DAMAGED],
  ["no package", () => without("EncryptedPackage")(agile), DAMAGED],
  ["a changed key", () => described(/encryptedKeyValue="..../, 'encryptedKeyValue="AAAA')(agile), DAMAGED],
  ["a key cut off", () => described(/encryptedKeyValue="[^"]{8}/, 'encryptedKeyValue="')(agile), DAMAGED],
  ["a changed salt", () => described(/saltValue="..../, 'saltValue="AAAA')(agile), DAMAGED],
  ["no salt", () => described(/saltValue="[^"]*"/, "")(agile), DAMAGED],
  ["a seal cut off", () => described(/encryptedHmacKey="[^"]{8}/, 'encryptedHmacKey="')(agile), DAMAGED],
  ["a description cut off", () => informed((info) => info.subarray(0, 300))(agile), DAMAGED],
  ["a description of no length", () => informed((info) => info.subarray(0, 8))(agile), DAMAGED],
  ["text behind the password", () => noWorkbook, DAMAGED],
  ["a file cut off", () => agile.subarray(0, Math.floor(agile.length / 2)), /^damaged /],
  ["another cipher", () => described(/"AES"/g, '"RC2"')(agile), UNKNOWN],
  ["another hash", () => described(/"SHA512"/g, '"WHIRLPOOL"')(agile), UNKNOWN],
  ["a key of another length", () => described(/keyBits="256"/g, 'keyBits="512"')(agile), UNKNOWN],
  ["a key for a certificate", () => described(/spinCount="100"/, "")(agile), UNKNOWN],
  ["turns beyond measure", () => described('spinCount="100"', 'spinCount="9999999"')(agile), UNKNOWN],
  ["another version", () => informed((info) => flipped(info, 2))(agile), UNKNOWN],
  ["rights management", () => without("EncryptionInfo")(agile), /^encrypted .*解除权限限制/],
  ["standard: another cipher", () => informed((info) => flipped(info, 21))(standard), UNKNOWN],
  ["standard: a verifier cut off", () => informed((info) => info.subarray(0, 180))(standard), DAMAGED],
  ["standard: a package cut off", () => packed((locked) => locked.subarray(0, 4008))(standard), DAMAGED],
  ["standard: a package changed", () => packed((locked) => flipped(locked, 8))(standard), DAMAGED],
];

describe.each(Object.entries(HALVES))("with the right password, in the %s", (_, read) => {
  test.each(CASES)("%s", async (__, bytes, said) => {
    expect(await refusal(read(bytes()))).toMatch(said);
  });

  test("and as it was, it opens", async () => {
    for (const bytes of [agile, standard]) expect((await read(bytes)).sheets.length).toBeGreaterThan(2);
  });
});

test("whatever byte is changed, wherever the file ends: opened, another password, or a sentence", async () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  await fc.assert(
    fc.asyncProperty(place, fc.boolean(), async (part, cut) => {
      const at = Math.floor(part * agile.length);
      const bytes = cut ? agile.subarray(0, at) : new Uint8Array(flipped(Buffer.from(agile), at));
      for (const open of [openLocked, withoutPassword])
        await open(bytes, SECRET).catch((error: unknown) => {
          if (!(error instanceof HostError)) throw error;
        });
    }),
    { numRuns: 60 },
  );
});

test("a fault of ours is shown as one", async () => {
  const bug = jest.spyOn(crypto.subtle, "importKey").mockRejectedValueOnce(new TypeError("ours"));
  await expect(openLocked(agile, SECRET)).rejects.toThrow(TypeError);
  bug.mockRestore();
});
