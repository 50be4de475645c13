import { createContext, useContext } from "react";
import type { CountedRow } from "../../../../subjects/overview/tile";

/** The number that somebody pressed: its rows are listed below it. */
export interface ChosenFigure {
  /** Under which part of the overview the list stands. */
  readonly part: string;
  readonly title: string;
  readonly rows: readonly CountedRow[];
}

interface Choosing {
  readonly chosen: ChosenFigure | null;
  /** Chosen again it is put away. */
  readonly choose: (figure: ChosenFigure) => void;
}

export const ChosenContext = createContext<Choosing>({ chosen: null, choose: () => undefined });

export function useChosen(): Choosing {
  return useContext(ChosenContext);
}
