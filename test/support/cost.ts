/** Milliseconds of the processor that something took: what else the machine does makes little difference. */
export async function costOf(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** How much dearer four times as much is; 4 where the cost grows with the length, 16 where with its square. The least of three counts. */
export async function costOfFourfold(work: (length: number) => unknown, quarter: number): Promise<number> {
  const least = async (length: number): Promise<number> => {
    let cost = Infinity;
    for (let i = 0; i < 3; i++) cost = Math.min(cost, await costOf(() => work(length)));
    return cost;
  };
  const small = await least(quarter);
  return (await least(4 * quarter)) / small;
}
