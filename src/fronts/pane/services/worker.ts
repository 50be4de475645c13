import { readBytes } from "../../../hosts/file/browser/read-bytes";
import { digestOf } from "../../../register/digest";
import { HostError } from "../../../workbook/host-error";
import type { Answer, Question } from "./worker-messages";

/** Reads chosen files away from the page's thread, so that the pane stays alive. */
self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data).then((message) => self.postMessage(message));
});

async function answer({ id, name, bytes }: Question): Promise<Answer> {
  try {
    return { id, content: await readBytes(name, bytes), sha256: digestOf(bytes) };
  } catch (error) {
    if (error instanceof HostError) return { id, refused: { code: error.code, message: error.message } };
    return { id, broken: error instanceof Error ? error.message : String(error) };
  }
}
