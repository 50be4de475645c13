import {
  consolidateWorkbooks,
  type ConsolidateSettings,
  type Consolidated,
} from "../../../../flows/consolidating/consolidate";
import type { Institution } from "../../../../flows/open-institution";
import { receipts } from "../../../../flows/consolidating/receipts";
import type { Issued } from "../../../../flows/issue";
import { HostError } from "../../../../workbook/host-error";
import { Fault, FAULT_REASON } from "../../fault";
import type { CheckedInput, CheckedInputs, RefusedInput } from "../../files/read-files";

/** What came of a run, and the files that were given up because the program failed at them. */
export interface Merged {
  readonly done: Consolidated;
  readonly answers: readonly Issued[];
  readonly read: CheckedInputs;
}

/** Merges and draws. Where the program fails at a file, that one is given up and the others' work is kept. */
export function consolidateAllThatCan(
  institution: Institution,
  read: CheckedInputs,
  withReceipts: boolean,
  settings: ConsolidateSettings,
): Merged {
  const attempt = (files: readonly CheckedInput[]) => {
    const done = consolidateWorkbooks(institution, files, settings);
    return { done, answers: withReceipts ? receipts(institution, done.result) : [] };
  };
  try {
    return { ...attempt(read.files), read };
  } catch (error) {
    if (error instanceof HostError) throw error;
    const given = givenUp(read.files, attempt);
    const files = read.files.filter((_, index) => !given.has(index));
    if (files.length === 0 || given.size === 0) throw [...given.values()][0]?.fault ?? error;
    return { ...attempt(files), read: { files, refused: [...read.refused, ...given.values()] } };
  }
}

/** The files at which the program fails even alone, by their place. */
function givenUp(
  files: readonly CheckedInput[],
  attempt: (files: readonly CheckedInput[]) => unknown,
): ReadonlyMap<number, RefusedInput> {
  const given = new Map<number, RefusedInput>();
  files.forEach((file, index) => {
    try {
      attempt([file]);
    } catch (error) {
      if (error instanceof HostError) throw error;
      const fault = new Fault(file.found.name, error);
      given.set(index, { found: file.found, reason: FAULT_REASON, fault });
    }
  });
  return given;
}
