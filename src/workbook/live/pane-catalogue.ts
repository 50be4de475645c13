/** The property by which a workbook says in which shared folder the add-in's manifest lies: Excel opens the pane with such a workbook. */
export const PANE_CATALOGUE = "IRPC.PaneCatalogue";

/** A path of the network: `\\server\folder`. */
const NETWORK_PATH = /^\\\\[^\\]+\\./;

/** The property for a folder that somebody named; none where that is no folder of the network. */
export function opensPane(catalogue: string | null | undefined): Readonly<Record<string, string>> {
  const path = catalogue?.trim() ?? "";
  return NETWORK_PATH.test(path) ? { [PANE_CATALOGUE]: path } : {};
}
