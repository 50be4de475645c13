import { Burst } from "../../../src/hosts/univer/memory/burst";

const QUIET = 50;

describe("when changes are told", () => {
  let told: number;
  let burst: Burst;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
    told = 0;
    burst = new Burst(() => (told += 1));
  });
  afterEach(() => jest.useRealTimers());

  test("the first at once, when the code that made it is through", async () => {
    burst.add();
    burst.add();
    expect(told).toBe(0);
    await Promise.resolve();
    expect(told).toBe(1);
  });

  test("what follows it, together, when nothing more comes", async () => {
    burst.add();
    await Promise.resolve();
    for (let i = 0; i < 20; i++) {
      burst.add();
      jest.advanceTimersByTime(QUIET - 10);
    }
    expect(told).toBe(1);
    jest.advanceTimersByTime(QUIET);
    expect(told).toBe(2);
  });

  test("after a pause the next one at once again", async () => {
    burst.add();
    await Promise.resolve();
    jest.advanceTimersByTime(QUIET + 1);
    burst.add();
    await Promise.resolve();
    expect(told).toBe(2);
  });

  test("nothing any more once stopped", async () => {
    burst.add();
    burst.stop();
    await Promise.resolve();
    jest.advanceTimersByTime(1000);
    expect(told).toBe(0);
  });
});
