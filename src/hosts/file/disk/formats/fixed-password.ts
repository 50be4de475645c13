/** Excel encrypts with this when a workbook's structure is protected (保护工作簿), and opens it without asking. */
const FIXED_PASSWORD = "VelvetSweatshop";
/** The library holds each byte of an old file several times over. */
const LARGEST = 20_000_000;

/** A file that Excel opens without asking for a password, without its encryption; null where it asks for one. */
export async function withoutFixedPassword(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes.length > LARGEST) return null;
  const { default: library } = await import("officecrypto-tool");
  try {
    const opened = await library.decrypt(Buffer.from(bytes), { password: FIXED_PASSWORD });
    return new Uint8Array(opened);
  } catch {
    // Another password, or a scheme that it does not know: the library has one kind of error for both.
    return null;
  }
}
