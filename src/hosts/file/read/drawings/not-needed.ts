import { HostError } from "../../../../workbook/host-error";

/**
 * What parts that no cell hangs on say; null where one of them is damaged or too large: cells are read all the same, and whoever asks
 * says that the rest is left behind.
 */
export async function notNeeded<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
