import type { Severity } from "../../../findings/finding";
import type { Verdict } from "../../../flows/handing-in/judge-hand-in";
import type { MadeFile } from "../hosts";

/** The institution workbook in force. Its digest says whether a worker knows it already. */
export interface InstitutionFile {
  readonly path: string;
  readonly sha256: string;
}

/** What the pages say of the institution. */
export interface InstitutionFacts {
  readonly name: string;
  readonly year: string | null;
  readonly departments: readonly {
    readonly code: string;
    readonly name: string;
    readonly expected: boolean;
  }[];
  /** The five stages of the plan, and the last day of each where 单位信息 says it. */
  readonly deadlines: readonly { readonly stage: string; readonly to: string }[];
}

/** A hand-in that is to be consolidated. */
export interface CountedFile {
  readonly handIn: number;
  readonly path: string;
  readonly sha256: string;
  /** The name by which 汇总记录 and 核查结果 call it. */
  readonly file: string;
}

/** A workbook made for a department. */
export interface MadeForDepartment extends MadeFile {
  readonly department: string;
  readonly file: string;
}

/** What is done in a thread of its own, with a limit of time and memory. */
export interface Jobs {
  /** A workbook that a department hands in; `before` is the packed report of the one that counts now. */
  readonly judge: {
    readonly asked: {
      readonly path: string;
      readonly file: string;
      readonly department: string;
      readonly institution: InstitutionFile;
      readonly today: string;
      readonly before: Uint8Array | null;
    };
    readonly answer: JudgedFile;
  };
  /** An institution workbook that is to be used from now on. */
  readonly understand: {
    readonly asked: { readonly path: string; readonly file: string };
    readonly answer: InstitutionFacts;
  };
  readonly issue: {
    readonly asked: { readonly institution: InstitutionFile; readonly folder: string };
    readonly answer: readonly MadeForDepartment[];
  };
  readonly consolidate: {
    readonly asked: {
      readonly institution: InstitutionFile;
      readonly files: readonly CountedFile[];
      readonly today: string;
      /** Where the results are made; null for a preview. */
      readonly folder: string | null;
    };
    readonly answer: ConsolidatedFiles;
  };
  /** Pages for all staff, each by its name. */
  readonly publish: {
    readonly asked: {
      readonly institution: InstitutionFile;
      readonly today: string;
      readonly isDraft: boolean;
      /** Where their folder is made, under the digest of its list. */
      readonly folder: string;
    };
    readonly answer: { readonly digest: string; readonly files: number };
  };
  /** The sample institution: its workbook, and the departments' with nothing and with everything in them. */
  readonly sample: {
    readonly asked: { readonly folder: string };
    readonly answer: { readonly institution: MadeFile };
  };
  readonly zip: {
    readonly asked: {
      readonly entries: readonly { readonly name: string; readonly path: string }[];
      readonly texts: readonly { readonly name: string; readonly text: string }[];
      readonly to: string;
      readonly at: string;
    };
    readonly answer: MadeFile;
  };
}

export type JobName = keyof Jobs;

/** A verdict with its report packed. */
export type JudgedFile =
  | Exclude<Verdict, { readonly kind: "register" | "reply" }>
  | { readonly kind: "reply"; readonly number: string; readonly report: Uint8Array }
  | {
      readonly kind: "register";
      readonly counts: Readonly<Record<Severity, number>>;
      readonly rows: number;
      readonly countsWithErrors: boolean;
      readonly changes: string;
      readonly report: Uint8Array;
    };

/** What a consolidation would bring, or has brought. */
export interface ConsolidatedFiles {
  readonly batch: string;
  /** Risk points in the table afterwards. */
  readonly points: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly departments: readonly {
    readonly department: string;
    readonly file: string;
    readonly read: number;
    readonly merged: number;
    readonly setAside: number;
  }[];
  readonly notes: readonly string[];
  /** Null of a preview. */
  readonly made: {
    readonly institution: MadeFile;
    readonly facts: InstitutionFacts;
    readonly receipts: readonly MadeForDepartment[];
  } | null;
}
