import { withoutPassword } from "./password";

/** Excel encrypts with this when a workbook's structure is protected (保护工作簿), and opens it without asking. */
const FIXED_PASSWORD = "VelvetSweatshop";
/** The library holds each byte of an old file several times over. */
const LARGEST = 20_000_000;

/** A file that Excel opens without asking for a password, without its encryption; null where it asks for one. */
export async function withoutFixedPassword(bytes: Uint8Array): Promise<Uint8Array | null> {
  return bytes.length > LARGEST ? null : withoutPassword(bytes, FIXED_PASSWORD);
}
