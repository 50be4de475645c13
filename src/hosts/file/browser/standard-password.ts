import type { Encryption } from "../read/encryption";

/** Of the scheme (MS-OFFCRYPTO 2.3.4): turns of the password, length of the header's fixed part, and of the length before a package. */
const TURNS = 50_000;
const HEADER_AT = 12;
const KEY_BITS_AT = HEADER_AT + 16;
const SIZE_PREFIX = 8;
const BLOCK = 16;
const HASH = 20;

/**
 * The package behind a password by ECMA-376 standard encryption (AES in ECB, SHA-1), which LibreOffice writes; null where the password
 * is another one. By WebCrypto alone.
 */
export async function openStandard(
  { info, locked }: Encryption,
  password: string,
): Promise<Uint8Array | null> {
  const { salt, verifier, verifierHash, keyBytes } = verifierOf(info);
  const key = await keyFrom(password, salt, keyBytes);
  const expected = await sha1(await decryptBlocks(key, verifier));
  const hash = (await decryptBlocks(key, verifierHash)).subarray(0, HASH);
  if (!expected.every((byte, i) => byte === hash[i])) return null;
  const size = new DataView(locked.buffer, locked.byteOffset).getUint32(0, true);
  const body = locked.subarray(SIZE_PREFIX);
  const opened = await decryptBlocks(key, body.subarray(0, body.length - (body.length % BLOCK)));
  return opened.subarray(0, size);
}

function verifierOf(info: Uint8Array) {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const at = HEADER_AT + view.getUint32(8, true);
  return {
    keyBytes: view.getUint32(KEY_BITS_AT, true) / 8,
    salt: info.slice(at + 4, at + 20),
    verifier: info.slice(at + 20, at + 36),
    verifierHash: info.slice(at + 40, at + 72),
  };
}

async function keyFrom(password: string, salt: Uint8Array, length: number): Promise<CryptoKey> {
  let hash = await sha1(joined(salt, utf16(password)));
  const turned = new Uint8Array(4 + HASH);
  const counter = new DataView(turned.buffer);
  for (let turn = 0; turn < TURNS; turn++) {
    counter.setUint32(0, turn, true);
    turned.set(hash, 4);
    hash = await sha1(turned);
  }
  const last = await sha1(joined(hash, new Uint8Array(4)));
  const raw = joined(await sha1(padded(last, 0x36)), await sha1(padded(last, 0x5c))).slice(0, length);
  return crypto.subtle.importKey("raw", raw, "AES-CBC", false, ["encrypt", "decrypt"]);
}

function padded(hash: Uint8Array, byte: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(64).map((_, i) => (hash[i] ?? 0) ^ byte);
}

/** WebCrypto knows no ECB: what CBC adds to each block, the block before it, is taken away again. */
async function decryptBlocks(key: CryptoKey, blocks: Uint8Array): Promise<Uint8Array> {
  const before = joined(new Uint8Array(BLOCK), blocks);
  // It asks for padding at the end, which is made by the key itself.
  const iv = before.slice(-BLOCK);
  const padding = new Uint8Array(
    await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, new Uint8Array(0)),
  );
  const algorithm = { name: "AES-CBC", iv: new Uint8Array(BLOCK) };
  const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, joined(blocks, padding)));
  return plain.map((byte, i) => byte ^ (before[i] ?? 0));
}

async function sha1(bytes: Uint8Array<ArrayBuffer> | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-1", bytes as BufferSource));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
