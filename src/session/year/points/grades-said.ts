/** `二级→一级`; one of them alone where the other is not there. */
export function gradesSaid(from: string | null, to: string | null): string {
  return [from, to].filter((grade) => grade !== null).join("→");
}
