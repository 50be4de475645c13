import { ICommandService, IUndoRedoService, type IMutationInfo, type Injector } from "@univerjs/core";

/** A change to the model and the way back. */
export interface UndoableChange {
  readonly redo: IMutationInfo;
  /** Made before `redo` is carried out. */
  readonly undo: () => IMutationInfo;
}

/**
 * Carries steps out, all or none, as one step of the user's own undo. Throws a plain `Error` where the component refuses
 * one of them: it has no reason to.
 */
export function carryOut(injector: Injector, unitId: string, steps: Iterable<UndoableChange>): void {
  const commands = injector.get(ICommandService);
  const [redoMutations, undoMutations]: [IMutationInfo[], IMutationInfo[]] = [[], []];
  for (const { redo, undo } of steps) {
    const back = undo();
    if (!commands.syncExecuteCommand(redo.id, redo.params)) {
      for (const { id, params } of undoMutations) commands.syncExecuteCommand(id, params);
      throw new Error(`The spreadsheet refused ${redo.id}.`);
    }
    redoMutations.push(redo);
    undoMutations.unshift(back);
  }
  if (redoMutations.length > 0)
    injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
}
