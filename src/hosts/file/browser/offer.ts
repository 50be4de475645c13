/** Long enough for the browser to take the bytes over. */
const HELD_MS = 60_000;

export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const TEXT = "text/plain;charset=utf-8";
export const ZIP = "application/zip";

/** Offers a file for saving, as a download. */
export function offer(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}
