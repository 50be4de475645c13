import { D03 } from "../catalogue/consolidation";
import type { Finding } from "../../../findings/finding";
import { say } from "../../../findings/rule";
import { LEVELS, type Level } from "../../../sheets/define-sheet";
import { differences } from "./differences";
import { isCopy, latestOf, type Latest } from "./latest";
import { joinedDetails } from "../../../merging/joined-details";
import { registersOf, withOnly } from "./registers-of";
import type { Submission } from "./submission";

/** Which rows of a department's files count, which do not, and what is to be said about it. */
interface VersionChoice {
  /** Files, or single registers of them. */
  readonly taken: readonly Submission[];
  readonly left: readonly { readonly submission: Submission; readonly reason: string }[];
  /** Registers of which nothing tells which file's counts: what the books hold of them stays as it is. */
  readonly inDoubt: readonly Level[];
  readonly findings: readonly Finding[];
}

/**
 * D03: of several files the latest of each register counts, by the higher 报送序号, else the later 填报日期. Only those that
 * tie are in doubt, and equal copies are one.
 */
export function chooseVersions(
  files: readonly Submission[],
  department: string,
  preferred: ReadonlySet<string>,
): VersionChoice {
  if (files.length < 2) return { taken: files, left: [], inDoubt: [], findings: [] };
  const chosen = files.filter(({ file }) => preferred.has(file));
  const others = files.filter((file) => !chosen.includes(file));
  if (chosen.length === 0 || others.length === 0) return new Choice(files, department, files.length).made();
  const made = new Choice(chosen, department, files.length).made();
  const [first] = made.taken;
  return {
    ...made,
    left: [
      ...made.left,
      ...others.map((submission) => ({ submission, reason: reasonOf("指定的文件", chosen) })),
    ],
    findings: [
      ...made.findings,
      ...others.map((other) =>
        say(D03, "superseded", wholeFile(other.file), {
          department,
          count: files.length,
          by: "指定的文件",
          taken: namesOf(made.taken.length > 0 ? made.taken : chosen),
          what: "",
          differences: first ? differing(other, first) : "",
        }),
      ),
    ],
  };
}

/** What became of a file's register. */
interface Fate {
  readonly file: Submission;
  readonly levels: readonly Level[];
  readonly latest: Latest;
}

class Choice {
  private readonly fates: readonly Fate[];

  constructor(
    private readonly files: readonly Submission[],
    private readonly department: string,
    /** How many the department sent. */
    private readonly count: number,
  ) {
    this.fates = isPair(files) ? fatesOf(files, LEVELS) : this.perRegister();
  }

  made(): VersionChoice {
    const taken = this.files.flatMap((file) => this.part(file, (fate) => fate.latest.taken === file) ?? []);
    const left = this.files.flatMap((file) =>
      this.grouped(file)
        .filter(([{ latest }]) => latest.taken !== file)
        .flatMap((fates) => {
          const submission = this.part(file, (fate) => fates.includes(fate));
          return submission ? [{ submission, reason: this.reason(fates[0]) }] : [];
        }),
    );
    const doubted = this.fates.filter(({ latest }) => latest.tied.length > 0);
    return {
      taken: taken.map((file) => this.withoutOldChanges(file, taken)),
      left,
      inDoubt: [...new Set(doubted.flatMap(({ levels }) => levels))],
      findings: [...this.files.flatMap((file) => this.told(file)), ...this.joined(taken)],
    };
  }

  /** For each register its latest version; files without any row stand for themselves. */
  private perRegister(): readonly Fate[] {
    const filled = LEVELS.flatMap((level) =>
      fatesOf(
        this.files.filter((file) => registersOf(file).includes(level)),
        [level],
      ),
    );
    const empty = this.files.filter((file) => registersOf(file).length === 0);
    return [...filled, ...fatesOf(empty, [])];
  }

  private fatesOf(file: Submission): readonly Fate[] {
    return this.fates.filter((fate) => fate.file === file);
  }

  /** Registers of a file with one and the same fate, together. */
  private grouped(file: Submission): readonly (readonly [Fate, ...Fate[]])[] {
    const groups = new Map<string, [Fate, ...Fate[]]>();
    for (const fate of this.fatesOf(file)) {
      const { taken, tied } = fate.latest;
      const key = [taken?.file ?? "", fate.latest.by(file), ...tied.map((one) => one.file)].join("\n");
      const group = groups.get(key);
      if (group) group.push(fate);
      else groups.set(key, [fate]);
    }
    return [...groups.values()];
  }

  private part(file: Submission, isIn: (fate: Fate) => boolean): Submission | null {
    const fates = this.fatesOf(file);
    const parts = fates.filter(isIn);
    if (parts.length === 0) return null;
    return parts.length === fates.length ? file : withOnly(file, levelsOf(parts));
  }

  /** 等级调整记录 of an older file whose register still counts was superseded with the rest. */
  private withoutOldChanges(file: Submission, taken: readonly Submission[]): Submission {
    const isOlder = taken.some((other) => latestOf([file, other], []).isOlder(file));
    if (!isOlder || !file.one.read.gradeChanges) return file;
    return { ...file, one: { ...file.one, read: { ...file.one.read, gradeChanges: null } } };
  }

  private reason({ file, latest }: Fate): string {
    if (latest.tied.includes(file)) return "同一科室有几份文件，分不清先后";
    return reasonOf(latest.by(file), latest.taken ? [latest.taken] : latest.tied);
  }

  private told(file: Submission): readonly Finding[] {
    const groups = this.grouped(file).filter(([{ latest }]) => latest.taken !== file);
    const isWhole = groups.length === 1 && groups[0]?.length === this.fatesOf(file).length;
    return groups.map((fates) => this.tell(file, fates, isWhole));
  }

  private tell(file: Submission, fates: readonly [Fate, ...Fate[]], isWhole: boolean): Finding {
    const [{ latest }] = fates;
    const { department, count } = this;
    const levels = levelsOf(fates);
    const tabs = file.one.read.registers.filter(
      (table) => levels.includes(table.level) && table.entries.length > 0,
    );
    const what = isWhole ? "" : `的${[...new Set(tabs.map(({ definition }) => definition.tab))].join("、")}`;
    const place = { ...wholeFile(file.file), sheet: isWhole ? null : (tabs[0]?.sheet ?? null) };
    if (latest.tied.includes(file))
      return say(D03, "undecided", place, { department, count, tied: namesOf(latest.tied), what });
    const heir = latest.taken ?? latest.tied[0] ?? file;
    return say(D03, "superseded", place, {
      department,
      count,
      by: latest.by(file),
      taken: namesOf(latest.taken ? [latest.taken] : latest.tied),
      what,
      differences: differing(withOnly(file, levels), withOnly(heir, levels)),
    });
  }

  private joined(taken: readonly Submission[]): readonly Finding[] {
    const { department } = this;
    return taken.slice(1).map(({ file }) =>
      say(D03, "joined", wholeFile(file), {
        department,
        count: taken.length,
        others: namesOf(taken.filter((other) => other.file !== file)),
      }),
    );
  }
}

function fatesOf(files: readonly Submission[], levels: readonly Level[]): readonly Fate[] {
  const latest = latestOf(files, levels);
  return files.map((file) => ({ file, levels, latest }));
}

function levelsOf(fates: readonly Fate[]): readonly Level[] {
  return fates.flatMap(({ levels }) => levels);
}

/** Two versions of one whole, copies aside: one is taken with all that it has. Registers that complement each other are none. */
function isPair(files: readonly Submission[]): boolean {
  const [first] = files;
  const others = files.filter((file) => first && !isCopy(file, first, LEVELS));
  const [second] = others;
  if (!first || others.some((file) => second && !isCopy(file, second, LEVELS))) return false;
  return !second || registersOf(first).some((level) => registersOf(second).includes(level));
}

function reasonOf(by: string, taken: readonly Submission[]): string {
  return `同一科室的文件按${by}取“${namesOf(taken)}”`;
}

function differing(before: Submission, after: Submission): string {
  const list = differences(before.one.points, after.one.points);
  return list.length ? `${joinedDetails(list)}。` : "没有差异。";
}

function namesOf(files: readonly Submission[]): string {
  return files.map(({ file }) => file).join("”、“");
}

function wholeFile(file: string) {
  return { file, sheet: null, row: null, column: null };
}
