/** Milliseconds of the processor that something took: what else the machine does makes little difference. */
export async function costOf(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** Counts of each length at least, and more where they are soon over: what is short is told apart badly. */
const COUNTS = 3;
/** Milliseconds. */
const LONG_ENOUGH = 500;

/** How much dearer four times as much is; 4 where the cost grows with the length, 16 where with its square. The least of several counts, in turn. */
export async function costOfFourfold(work: (length: number) => unknown, quarter: number): Promise<number> {
  let [small, large, all] = [Infinity, Infinity, 0];
  for (let i = 0; i < COUNTS || all < LONG_ENOUGH; i++) {
    const one = await costOf(() => work(quarter));
    const four = await costOf(() => work(4 * quarter));
    [small, large, all] = [Math.min(small, one), Math.min(large, four), all + one + four];
  }
  return large / small;
}
