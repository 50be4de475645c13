import { randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

/** Crockford's base32: no I, L, O, U. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;
const GROUP = 4;
/** 32 MB and some 80 ms each. */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const KEY_BYTES = 32;

/** A new code, 16 characters by the system's generator, as people type it: `7Q2M-K0XB-….` */
export function newCode(): string {
  const digits = Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join("");
  return (digits.match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}

/** A code as it is compared: however it was typed, with the letters that people take for digits read as those. */
export function typedCode(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** `salt.key` in base64url, by scrypt. */
export async function hashOf(secret: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("base64url")}.${(await derived(secret, salt)).toString("base64url")}`;
}

/** Whether a secret is that of a hash. Takes as long where there is no hash to compare with. */
export async function fits(secret: string, hash: string | null): Promise<boolean> {
  const [salt = "", key = ""] = (hash ?? "").split(".");
  const expected = Buffer.from(key, "base64url");
  const found = await derived(secret, Buffer.from(salt || "none", "base64url"));
  return expected.length === found.length && timingSafeEqual(found, expected);
}

/** Of several at once only two take their 32 MB. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function derived(secret: string, salt: Buffer): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await new Promise<Buffer>((done, failed) =>
      scrypt(secret.normalize("NFKC"), salt, KEY_BYTES, COST, (error, key) =>
        error ? failed(error) : done(key),
      ),
    );
  } finally {
    running--;
    waiting.shift()?.();
  }
}
