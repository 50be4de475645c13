import type { HostError } from "../../../workbook/host-error";
import { damaged, encrypted, unknownEncryption } from "./package/refusals";
import { TagCursor } from "./xml/tag-cursor";

/** Excel turns a password over a hundred thousand times; a file may ask for thousands of millions. */
const FEW_TURNS = /spinCount\s*=\s*(?:"\d{1,6}"|'\d{1,6}')/g;
const HASHES: ReadonlySet<string | undefined> = new Set(["SHA1", "SHA256", "SHA384", "SHA512"]);
const KEY_BITS: ReadonlySet<number> = new Set([128, 192, 256]);
const BLOCK = 16;
/** In front of a package stands how long it is. */
const SIZE_PREFIX = 8;
/** In front of agile encryption's XML stand its version and a reserved word. */
const XML_AT = 8;
/** Of standard encryption (MS-OFFCRYPTO 2.3.4.5): its header, in it the cipher and the length of the key; then salt, verifier and hash. */
const HEADER_AT = 12;
const AES = new Set([0x660e, 0x660f, 0x6610]);
const VERIFIER_LENGTH = 72;

/** What the description of an encryption says (MS-OFFCRYPTO): ECMA-376 agile or standard. */
interface Described {
  readonly scheme: "agile" | "standard";
  readonly keyBits: number;
}

/** How a .xlsx lies behind a password, with all that is needed to open it. */
export interface Encryption extends Described {
  readonly info: Uint8Array;
  readonly locked: Uint8Array;
}

/** The streams of an OLE2 file that make a .xlsx behind a password; undefined where there is none of that name. */
export interface SealedStreams {
  readonly info: Uint8Array | undefined;
  readonly locked: Uint8Array | undefined;
}

/**
 * The encryption that a file says it has, once all that is needed to open it stands there. Throws `HostError`: `encrypted` where the
 * kind is none that is known, `damaged` where a part is missing or cut off. After this a password fits or does not.
 */
export function encryptionOf({ info, locked }: SealedStreams): Encryption {
  // Rights management has a package and no description.
  if (!info) throw encrypted();
  const described = describedBy(info);
  if (!locked || !isWholePackage(locked, described)) throw incomplete();
  return { ...described, info, locked };
}

/** What opened is no package: nobody but the file itself can have made it so. */
export function expectPackage(opened: Uint8Array): Uint8Array {
  if (opened[0] === 0x50 && opened[1] === 0x4b) return opened;
  throw damaged("密码是对的，解开以后不是完整的工作簿");
}

/** A description or a package of which something is missing. */
export function incomplete(cause?: unknown): HostError {
  return damaged("加密的内容不完整", cause);
}

function describedBy(info: Uint8Array): Described {
  if (info.length < HEADER_AT) throw incomplete();
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) return agile(info.subarray(XML_AT));
  if (minor === 2 && major >= 2 && major <= 4) return standard(view);
  throw unknownEncryption(`第 ${major}.${minor} 版`);
}

function standard(view: DataView): Described {
  const length = view.getUint32(8, true);
  if (HEADER_AT + length + VERIFIER_LENGTH > view.byteLength || length < 32) throw incomplete();
  if (!AES.has(view.getUint32(HEADER_AT + 8, true))) throw unknownEncryption("不是 AES");
  return { scheme: "standard", keyBits: knownBits(view.getUint32(HEADER_AT + 16, true)) };
}

function agile(bytes: Uint8Array): Described {
  if (!saysFewTurns(new TextDecoder().decode(bytes))) throw unknownEncryption("校验密码的次数过多");
  const [data] = tagsOf(bytes, "keyData", ["saltValue"]);
  const [key, another] = tagsOf(bytes, "encryptedKey", ["spinCount", "saltValue", ...SEALED_KEY]);
  if (!data || !key) throw incomplete();
  // A password's key alone says how often it is turned; a certificate's does not.
  if (another || key.spinCount === undefined) throw unknownEncryption("用证书加密");
  for (const tag of [data, key]) expectKnownCipher(tag);
  for (const name of ["saltValue", ...SEALED_KEY]) expectBlocks(key[name]);
  expectBlocks(data.saltValue);
  for (const seal of tagsOf(bytes, "dataIntegrity", SEAL)) for (const name of SEAL) expectBlocks(seal[name]);
  return { scheme: "agile", keyBits: Number(key.keyBits) };
}

const SEALED_KEY = ["encryptedVerifierHashInput", "encryptedVerifierHashValue", "encryptedKeyValue"];
const SEAL = ["encryptedHmacKey", "encryptedHmacValue"];
const CIPHER = ["cipherAlgorithm", "cipherChaining", "hashAlgorithm", "keyBits", "blockSize"] as const;
type Attributes = Readonly<Record<string, string | undefined>>;

function tagsOf(bytes: Uint8Array, name: string, attributes: readonly string[]): Attributes[] {
  const found: Attributes[] = [];
  for (const tag = new TagCursor(bytes); tag.next();)
    if (tag.opens(name))
      found.push(
        Object.fromEntries(
          [...CIPHER, ...attributes].map((each) => [each, tag.attribute(each) ?? undefined]),
        ),
      );
  return found;
}

function expectKnownCipher(tag: Attributes): void {
  if (CIPHER.some((name) => tag[name] === undefined)) throw incomplete();
  if (tag.cipherAlgorithm !== "AES" || tag.cipherChaining !== "ChainingModeCBC")
    throw unknownEncryption(`${tag.cipherAlgorithm} ${tag.cipherChaining}`);
  if (!HASHES.has(tag.hashAlgorithm)) throw unknownEncryption(`校验算法 ${tag.hashAlgorithm}`);
  knownBits(Number(tag.keyBits));
  if (Number(tag.blockSize) !== BLOCK) throw unknownEncryption(`每块 ${tag.blockSize} 字节`);
}

function knownBits(bits: number): number {
  if (!KEY_BITS.has(bits)) throw unknownEncryption(`密钥 ${bits} 位`);
  return bits;
}

/** Base64 of one or more whole blocks, as the cipher takes them. */
function expectBlocks(text: string | undefined): void {
  const digits = text?.trim().replace(/=+$/, "") ?? "";
  const length = Math.floor((digits.length * 3) / 4);
  if (length === 0 || length % BLOCK !== 0 || /[^A-Za-z0-9+/]/.test(digits)) throw incomplete();
}

/** Whether as much of a package is there as it says in front. */
function isWholePackage(locked: Uint8Array, { scheme }: Described): boolean {
  const body = locked.length - SIZE_PREFIX;
  if (body < BLOCK || (scheme === "agile" && body % BLOCK !== 0)) return false;
  const view = new DataView(locked.buffer, locked.byteOffset, locked.byteLength);
  const said = view.getUint32(0, true);
  return said > 0 && said <= body;
}

/** Whether the description of an encryption says in plain figures how long a password takes to try, and not too long. */
function saysFewTurns(text: string): boolean {
  if (text.includes("<!DOCTYPE")) return false;
  return [...text.matchAll(FEW_TURNS)].length === text.split("spinCount").length - 1;
}
