import { createHash } from "node:crypto";

/** Turns of a password are many: the same sums, without the way to another thread and back for each. Called at the head of a suite. */
export function quickDigests(): void {
  const hash = (name: string, data: BufferSource) =>
    new Uint8Array(
      createHash(name.replace("-", ""))
        .update(data as Uint8Array)
        .digest(),
    ).buffer;
  let spy: jest.SpyInstance;
  beforeAll(() => {
    spy = jest
      .spyOn(crypto.subtle, "digest")
      .mockImplementation((name, data) => Promise.resolve(hash(name as string, data)));
  });
  afterAll(() => spy.mockRestore());
}
