import { Burst } from "../../../src/hosts/univer/burst";

const QUIET = 50;

describe("when changes are told", () => {
  let told: number;
  let burst: Burst;
  beforeEach(() => {
    jest.useFakeTimers();
    told = 0;
    burst = new Burst(() => (told += 1));
  });
  afterEach(() => jest.useRealTimers());

  test("the first at once, when its own task is over", () => {
    burst.add();
    burst.add();
    expect(told).toBe(0);
    jest.advanceTimersByTime(0);
    expect(told).toBe(1);
  });

  test("what follows it, together, when nothing more comes", () => {
    burst.add();
    jest.advanceTimersByTime(10);
    for (let i = 0; i < 20; i++) {
      burst.add();
      jest.advanceTimersByTime(QUIET - 10);
    }
    expect(told).toBe(1);
    jest.advanceTimersByTime(QUIET);
    expect(told).toBe(2);
  });

  test("after a pause the next one at once again", () => {
    burst.add();
    jest.advanceTimersByTime(QUIET + 1);
    burst.add();
    jest.advanceTimersByTime(0);
    expect(told).toBe(2);
  });

  test("nothing any more once stopped", () => {
    burst.add();
    burst.stop();
    jest.advanceTimersByTime(1000);
    expect(told).toBe(0);
  });
});
