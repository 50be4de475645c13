import { createContext, useContext } from "react";
import type { FigureName } from "../../../../session/year/overviewing";

/** The number that somebody pressed: its rows are listed below it, as they are at the time. */
export interface ChosenFigure {
  /** Under which part of the overview the list stands. */
  readonly part: string;
  readonly title: string;
  readonly figure: FigureName;
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
