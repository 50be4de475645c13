import { oleStreams } from "../../legacy/ole-streams";
import { isEncryptedPackage } from "../../read/package/ole-directory";

/** Excel encrypts with this when a workbook's structure is protected (保护工作簿), and opens it without asking. */
const FIXED_PASSWORD = "VelvetSweatshop";
/** The library holds each byte of an old file several times over. */
const LARGEST = 20_000_000;
/** Excel turns a password over a hundred thousand times; a file may ask for thousands of millions. */
const FEW_TURNS = /spinCount\s*=\s*(?:"\d{1,6}"|'\d{1,6}')/g;

/** A file that Excel opens without asking for a password, without its encryption; null where it asks for one. */
export async function withoutFixedPassword(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes.length > LARGEST) return null;
  const { default: library } = await import("officecrypto-tool");
  try {
    if (isEncryptedPackage(bytes) && !(await isSoonTried(bytes))) return null;
    const opened = await library.decrypt(Buffer.from(bytes), { password: FIXED_PASSWORD });
    return new Uint8Array(opened);
  } catch {
    // Another password, or a scheme that it does not know: the library has one kind of error for both.
    return null;
  }
}

/** Whether every description of a package's encryption says in plain figures how long a password takes to try, and not too long. */
async function isSoonTried(bytes: Uint8Array): Promise<boolean> {
  const streams = await oleStreams(bytes);
  const described = streams.filter(({ name }) => name.toLowerCase() === "encryptioninfo");
  return (
    described.length > 0 &&
    described.every(({ content }) => saysFewTurns(Buffer.from(content).toString("utf8")))
  );
}

/** The older scheme has a fixed number of turns and no text. */
function saysFewTurns(text: string): boolean {
  if (text.includes("<!DOCTYPE")) return false;
  return [...text.matchAll(FEW_TURNS)].length === text.split("spinCount").length - 1;
}
