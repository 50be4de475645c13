import type { Report } from "../../../checking/check";
import { say } from "../../../findings/rule";
import { placeOf, type Table } from "../../../reading/entry";
import type { FollowUpCheck } from "../../subject";
import { V01, V02, V03, V04, V07 } from "../catalogue/flow";
import { writtenNext } from "../next-steps";
import { powersOf, type FlowNode, type Power } from "../power";
import type { FlowRecord } from "../sheets/flow";
import { loopsWithoutDecision, reachedFrom, waysOf } from "./ways";

type FlowKey = keyof FlowRecord;
type FlowTable = Table<FlowKey>;

/** V01 to V04, V07: what every power by itself has to be, so that its chart can be drawn and followed. */
export const chartsAreWhole: FollowUpCheck = {
  rules: [V01, V02, V03, V04, V07],
  check(sheets, _facts, report) {
    if (!sheets.flow) return;
    for (const power of powersOf(sheets.flow.entries)) new PowerJudge(power, sheets.flow, report).run();
  },
};

class PowerJudge {
  private readonly ways;
  private readonly entries;

  constructor(
    private readonly power: Power,
    private readonly table: FlowTable,
    private readonly report: Report,
  ) {
    this.ways = waysOf(power);
    this.entries = new Map(table.entries.map((entry) => [entry.row, entry] as const));
  }

  run(): void {
    for (const node of this.power.nodes) {
      this.leadsToSteps(node);
      this.branches(node);
    }
    this.beginsAndEnds();
    this.isWalkedThrough();
    this.goesBackByDecision();
  }

  /** V01; a step that is called by its name is meant by its number. */
  private leadsToSteps(node: FlowNode): void {
    for (const { to } of node.next) {
      if (this.ways.nodeOf.has(to)) continue;
      const meant = this.ways.named(to);
      const value = this.written(node.row);
      const field = "下一环节";
      const place = placeOf(this.table, node.row, field);
      const data = { matter: this.power.matter, name: node.name, to };
      if (!meant) this.report(say(V01, "missing", place, data, { field, value }));
      else {
        const next = node.next.map((one) => (one.to === to ? { ...one, to: meant.step } : one));
        const said = { field, value, fix: writtenNext(next) };
        this.report(say(V01, "named", place, { ...data, step: meant.step }, said));
      }
    }
  }

  /** V02. */
  private beginsAndEnds(): void {
    const { matter, nodes } = this.power;
    const [first, ...others] = nodes.filter(({ kind }) => kind === "开始");
    const unknown = nodes.some(({ row }) => this.isTold(row, "类型"));
    if (first)
      for (const { row, step } of others)
        this.say(V02, "twoStarts", row, "类型", { matter, first: first.step, step }, "开始");
    else if (!unknown) this.say(V02, "noStart", nodes[0]?.row ?? 0, "类型", { matter });
    const hasEnd = nodes.some(({ kind }) => kind === "结束");
    if (!hasEnd && !unknown) this.say(V02, "noEnd", nodes.at(-1)?.row ?? 0, "类型", { matter });
  }

  /** V03; where nothing begins or ends V02 says so, and of its steps nothing is known. */
  private isWalkedThrough(): void {
    const { nodes } = this.power;
    const starts = nodes.filter(({ kind }) => kind === "开始");
    const ends = nodes.filter(({ kind }) => kind === "结束");
    const reached = reachedFrom(starts, this.ways.next);
    const unreached = starts.length > 0 ? nodes.filter((node) => !reached.has(node)) : [];
    for (const node of unreached) this.unreached(node);
    if (ends.length > 0) this.endsSomewhere(ends, unreached.length === 0);
  }

  private unreached(node: FlowNode): void {
    if (this.isTold(node.row, "环节序号")) return;
    const { matter } = this.power;
    const { row, step, name } = node;
    const isSecond = step !== "" && this.ways.nodeOf.get(step) !== node;
    // A blank number is asked for (F01): no step can name it.
    if (step !== "")
      this.say(V03, isSecond ? "twice" : "unreached", row, "环节序号", { matter, step, name }, step);
  }

  private endsSomewhere(ends: readonly FlowNode[], isReached: boolean): void {
    const { matter, nodes } = this.power;
    const isEnd = new Set(ends);
    const stops = nodes.filter((node) => !isEnd.has(node) && this.ways.next(node).length === 0);
    for (const { row, name, next } of stops)
      if (next.length === 0 && !this.isTold(row, "下一环节"))
        this.say(V03, "nowhere", row, "下一环节", { matter, name });
    // A way to the end that is missing is said where the steps behind it are not reached.
    if (!isReached) return;
    const finishing = reachedFrom([...ends, ...stops], this.ways.previous);
    const lost = nodes.filter((node) => !finishing.has(node));
    // A round without a decision is V07's; one with a decision whose branches all stay inside is said once.
    const [first] = lost;
    if (first && lost.some(({ kind }) => kind === "判断"))
      this.say(V03, "circles", first.row, "下一环节", { matter, name: first.name }, this.written(first.row));
  }

  /** V04. */
  private branches({ kind, row, name, next }: FlowNode): void {
    if (kind !== "判断" || this.isTold(row, "下一环节")) return;
    const labels = new Set(next.flatMap(({ label }) => label ?? []));
    const data = { matter: this.power.matter, name, count: labels.size };
    if (labels.size < 2) this.say(V04, "few", row, "下一环节", data, this.written(row));
  }

  /** V07: stands at the last step of the round, which leads back. */
  private goesBackByDecision(): void {
    for (const loop of loopsWithoutDecision(this.power, this.ways)) {
      const row = loop.at(-1)?.row ?? 0;
      const names = loop.map(({ name }) => `“${name}”`).join("、");
      this.say(V07, "loop", row, "下一环节", { matter: this.power.matter, names }, this.written(row));
    }
  }

  private written(row: number): string | null {
    return this.entries.get(row)?.record.下一环节 ?? null;
  }

  private isTold(row: number, key: FlowKey): boolean {
    return this.entries.get(row)?.told.has(key) ?? false;
  }

  private say<M extends string>(
    rule: Parameters<typeof say<M>>[0],
    message: NoInfer<M>,
    row: number,
    field: FlowKey,
    data: Readonly<Record<string, string | number>>,
    value: string | null = null,
  ): void {
    this.report(say(rule, message, placeOf(this.table, row, field), data, { field, value }));
  }
}
