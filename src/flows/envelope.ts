import { countBySeverity, type Finding } from "../findings/finding";
import { findingJson, JSON_VERSION, type FindingJson } from "./json";

/** What commands besides those for registers print as JSON: one object, every key always there. */
interface Envelope {
  readonly version: number;
  readonly command: string;
  readonly asOf: string;
  /** The lines in question, all columns by key. */
  readonly records: readonly object[];
  readonly findings: readonly FindingJson[];
  readonly counts: Readonly<Record<"error" | "warning" | "hint", number>>;
  /** Files that were written, and those that were read in a folder. */
  readonly files: readonly (WrittenFile | ReadFile)[];
}

/** A file that a command wrote. */
export interface WrittenFile {
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
}

/** A file that it met in a folder; null where it is none that it reads, or could not be read. */
export interface ReadFile {
  readonly file: string;
  readonly kind: string | null;
  readonly sha256: string | null;
  /** Why nothing of it was used. */
  readonly refused: string | null;
}

export function envelope(
  command: string,
  asOf: string,
  parts: {
    readonly records?: readonly object[];
    readonly findings?: readonly Finding[];
    readonly files?: Envelope["files"];
  } = {},
): Envelope {
  const { records = [], findings = [], files = [] } = parts;
  return {
    version: JSON_VERSION,
    command,
    asOf,
    records,
    findings: findings.map(findingJson),
    counts: countBySeverity(findings),
    files,
  };
}
