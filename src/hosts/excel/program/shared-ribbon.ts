/** Ids of buttons as the manifest has them, and whether each can be pressed. */
type Allowed = Readonly<Record<string, boolean>>;

/** The tab and the group of the manifest. */
const TAB = "IntegrityRisk.Tab";
const GROUP = "IntegrityRisk.Work";

/** The ribbon beside a pane that runs in the same page. */
interface SharedRibbon {
  /** Tells which button somebody presses from now on, and which were pressed before. Gives what ends the listening. */
  onPressed(listener: (id: string) => void): () => void;
  /** Greys buttons that this workbook has no use for, where Excel can (RibbonApi 1.1). */
  allow(allowed: Allowed): Promise<void>;
  /** Brings the pane into sight. */
  showPane(): Promise<void>;
}

/** Whether Excel loaded this page for ribbon and pane together: the manifest for that names it so. */
export function isShared(search: string): boolean {
  return new URLSearchParams(search).get("runtime") === "shared";
}

/** `ids` of the buttons that call functions. The loader keeps presses that came before in `waiting`. */
export function sharedRibbon(
  ids: readonly string[],
  waiting: [id: string, event: Office.AddinCommands.Event][],
): SharedRibbon {
  let listener: ((id: string) => void) | null = null;
  const press = (id: string, event: Office.AddinCommands.Event): void => {
    if (listener === null) return void waiting.push([id, event]);
    // At once: what is done shows in the pane, and Excel greys the button until it is told.
    event.completed();
    listener(id);
  };
  for (const id of ids) Office.actions.associate(id, (event: Office.AddinCommands.Event) => press(id, event));
  return {
    onPressed(told) {
      listener = told;
      for (const [id, event] of waiting.splice(0)) press(id, event);
      return () => void (listener = null);
    },
    async allow(allowed) {
      if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return;
      const controls = Object.entries(allowed).map(([id, enabled]) => ({ id, enabled }));
      await Office.ribbon.requestUpdate({ tabs: [{ id: TAB, groups: [{ id: GROUP, controls }] }] });
    },
    showPane: () => Office.addin.showAsTaskpane(),
  };
}
