import type { BookModel } from "./book-model";
import { textOf, WireObject } from "./wire";

/** What the library makes for itself of Excel's program, by the names that it gives; null for what nobody here asks about, such as telemetry. */
export function programObject(book: BookModel, name: string): WireObject | null {
  return MADE[name]?.(book) ?? null;
}

const MADE: Readonly<Record<string, (book: BookModel) => WireObject>> = {
  "Microsoft.DynamicRibbon.DynamicRibbon": ribbonObject,
  "Microsoft.AppRuntime.AppRuntimeService": runtimeObject,
};

/** Custom buttons by their ids; the library asks for them one by one, whatever their tab and group (RibbonApi 1.1). */
function ribbonObject({ buttons }: BookModel): WireObject {
  return new WireObject("DynamicRibbon", {
    methods: {
      GetTab: () => new WireObject("RibbonTab", {}),
      GetButton: (id) =>
        new WireObject("RibbonButton", {
          scalars: {
            Enabled: {
              get: () => buttons.get(textOf(id)) ?? true,
              set: (enabled) => void buttons.set(textOf(id), enabled === true),
            },
          },
        }),
    },
  });
}

/** Whether the pane of a shared runtime is in sight (SharedRuntime 1.1). */
function runtimeObject(book: BookModel): WireObject {
  return new WireObject("AppRuntimeService", {
    methods: { SetAppRuntimeState: (state) => void (book.paneIsShown = state === "Visible") },
  });
}
