import { sharedValue } from "../../state/shared-value";

/** How often the menu of a cell asked for what is found of its line alone, since the pane is open. */
export const [LineAskedProvider, useLineAsked] = sharedValue(0);
