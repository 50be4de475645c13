import { readChosenBytes } from "../../../hosts/file/browser/read-bytes";
import { digestOf } from "../../../subjects/registers/digest";
import type { ReadWorkbookFile } from "./services";
import { answerTo, type Question } from "./worker-messages";

/** Reads chosen files away from the page's thread, so that the pane stays alive. */
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answerTo(data, read).then((answer) => self.postMessage(answer));
});

async function read(name: string, bytes: Uint8Array, password?: string): Promise<ReadWorkbookFile> {
  return { content: await readChosenBytes(name, bytes, password), sha256: digestOf(bytes) };
}
