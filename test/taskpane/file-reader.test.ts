import { fileReader } from "../../src/fronts/pane/services/file-reader";
import { answerTo, type Answer, type Question } from "../../src/fronts/pane/services/worker-messages";
import { HostError } from "../../src/workbook/host-error";

const file = (name: string): File =>
  ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) }) as Partial<File> as File;

/** A worker that reads a file as its name, in this thread; messages lose their classes on the way. */
class NearWorker extends EventTarget {
  ended = false;

  constructor(private readonly read: (name: string) => Promise<string>) {
    super();
  }

  postMessage(question: Question): void {
    void answerTo(question, this.read).then((answer) => {
      const data = JSON.parse(JSON.stringify(answer)) as Answer<string>;
      if (!this.ended) this.dispatchEvent(new MessageEvent("message", { data }));
    });
  }

  terminate(): void {
    this.ended = true;
  }
}

function reader(read: (name: string) => Promise<string>) {
  const started: NearWorker[] = [];
  const start = () => {
    const worker = new NearWorker(read);
    started.push(worker);
    return worker as unknown as Worker;
  };
  return { started, read: fileReader<string>(start) };
}

test("files are read in one worker, each question with its own answer", async () => {
  const { started, read } = reader((name) => Promise.resolve(`读了${name}`));
  expect(await Promise.all([read(file("甲")), read(file("乙"))])).toEqual(["读了甲", "读了乙"]);
  expect(started).toHaveLength(1);
});

test("a refusal arrives with its code and its sentence, a fault of ours as one", async () => {
  const refused = reader(() => Promise.reject(new HostError("encrypted", "请去掉密码。")));
  await expect(refused.read(file("甲"))).rejects.toEqual(new HostError("encrypted", "请去掉密码。"));
  await expect(refused.read(file("甲"))).rejects.toMatchObject({ code: "encrypted" });
  const broken = reader(() => Promise.reject(new TypeError("undefined is not a workbook")));
  await expect(broken.read(file("甲"))).rejects.not.toBeInstanceOf(HostError);
  await expect(broken.read(file("甲"))).rejects.toThrow("undefined is not a workbook");
});

test("what is cancelled stops worker and all, and the next file starts a new one", async () => {
  const { started, read } = reader((name) =>
    name === "慢" ? new Promise(() => undefined) : Promise.resolve(name),
  );
  const cancel = new AbortController();
  const slow = read(file("慢"), cancel.signal);
  await Promise.resolve();
  cancel.abort();
  await expect(slow).rejects.toThrow();
  expect(started.map(({ ended }) => ended)).not.toContain(false);
  expect(await read(file("乙"))).toBe("乙");
});

test("a worker that cannot start ends all that was asked of it, and is tried anew", async () => {
  const { started, read } = reader((name) =>
    name === "慢" ? new Promise(() => undefined) : Promise.resolve(name),
  );
  const both = Promise.allSettled([read(file("慢")), read(file("慢"))]);
  await new Promise((resolve) => setTimeout(resolve));
  started[0]?.dispatchEvent(Object.assign(new Event("error"), { message: "script not found" }));
  expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await read(file("乙"))).toBe("乙");
  expect(started).toHaveLength(2);
});
