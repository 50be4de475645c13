import { createHash } from "node:crypto";
import * as library from "@e965/xlsx";

/** What the library keeps of an OLE2 file; it gives no types for it. */
export interface Container {
  readonly read: (bytes: Uint8Array, options: { readonly type: "buffer" }) => object;
  readonly find: (file: object, name: string) => { content: Uint8Array; size: number };
  readonly write: (file: object, options: { readonly type: "buffer" }) => Buffer;
}

const [BOF, BOUND_SHEET, FILE_PASS] = [0x0809, 0x85, 0x2f];
/** Records that stay readable: how the file begins, and who else has it open. */
const PLAIN = new Set([BOF, FILE_PASS, 0xe1, 0x138, 0x194, 0x195, 0x196]);
const BLOCK = 1024;
const SALT = Buffer.from("0123456789abcdef0123456789abcdef", "hex");
const VERIFIER = Buffer.from("fedcba9876543210fedcba9876543210", "hex");

/** An .xls as Excel writes it behind a password: RC4 over all records but the first (MS-XLS, MS-OFFCRYPTO). */
export function locked(xls: Uint8Array, password: string): Uint8Array {
  const { CFB } = library as unknown as { readonly CFB: Container };
  const file = CFB.read(xls, { type: "buffer" });
  const entry = CFB.find(file, "Workbook");
  entry.content = encrypted(withFilePass(Buffer.from(entry.content), password), password);
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(file, { type: "buffer" }));
}

interface Record {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
}

function recordsOf(stream: Buffer): Record[] {
  const found: Record[] = [];
  for (let at = 0; at + 4 <= stream.length && stream.readUInt16LE(at) !== 0;) {
    const length = stream.readUInt16LE(at + 2);
    found.push({ kind: stream.readUInt16LE(at), at, length });
    at += 4 + length;
  }
  return found;
}

/** Puts the record about the password behind the first one; sheets then begin that much later. */
function withFilePass(stream: Buffer, password: string): Buffer {
  const cipher = rc4(keyOf(password, 0));
  const proof = cipher(Buffer.concat([VERIFIER, createHash("md5").update(VERIFIER).digest()]));
  const body = Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), SALT, proof]);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(FILE_PASS, 0);
  head.writeUInt16LE(body.length, 2);
  const moved = Buffer.from(stream);
  for (const { kind, at } of recordsOf(stream)) {
    if (kind === BOUND_SHEET) moved.writeUInt32LE(stream.readUInt32LE(at + 4) + 4 + body.length, at + 4);
  }
  const behind = 4 + moved.readUInt16LE(2);
  return Buffer.concat([moved.subarray(0, behind), head, body, moved.subarray(behind)]);
}

function encrypted(stream: Buffer, password: string): Buffer {
  const hidden = Buffer.concat(
    Array.from({ length: Math.ceil(stream.length / BLOCK) }, (_, block) =>
      rc4(keyOf(password, block))(stream.subarray(block * BLOCK, (block + 1) * BLOCK)),
    ),
  );
  const result = Buffer.from(stream);
  for (const { kind, at, length } of recordsOf(stream)) {
    if (PLAIN.has(kind)) continue;
    // Where a sheet begins stays readable.
    const from = at + 4 + (kind === BOUND_SHEET ? 4 : 0);
    hidden.copy(result, from, from, at + 4 + length);
  }
  return result;
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash("md5").update(Buffer.concat(parts)).digest();
}

function keyOf(password: string, block: number): Buffer {
  const short = md5(Buffer.from(password, "utf16le")).subarray(0, 5);
  const salted = md5(...Array.from({ length: 16 }, () => Buffer.concat([short, SALT]))).subarray(0, 5);
  const number = Buffer.alloc(4);
  number.writeUInt32LE(block);
  return md5(salted, number);
}

function rc4(key: Buffer): (input: Buffer) => Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++)
    swap(i, (j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255));
  let [i, j] = [0, 0];
  return (input) =>
    Buffer.from(
      input.map((byte) => {
        i = (i + 1) & 255;
        j = (j + (state[i] ?? 0)) & 255;
        swap(i, j);
        return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
      }),
    );
}
