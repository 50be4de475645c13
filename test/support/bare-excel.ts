/** What a page finds in the web view of desktop Excel, as far as office.js needs it to start; no workbook behind it. */
export interface BareExcel {
  /** `1.9` */
  readonly api: string;
  /** Excel asks for telemetry. */
  readonly logging?: boolean;
  /** The page is that of a window which an add-in opened; Excel names no requirement sets of its own there. */
  readonly isDialog?: boolean;
}

/** Runs in the page, before its own scripts; so it may use nothing from outside. */
export function bareExcel({ api, logging, isDialog }: BareExcel): void {
  const ofWorkbook = { ExcelApi: api, Settings: "1.1", DocumentEvents: "1.1", RibbonApi: "1.1" };
  const sets = JSON.stringify({ DialogApi: "1.2", ...(isDialog ? {} : ofWorkbook) });
  const answers: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: "add-in",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: "zh-CN",
    GetAppDataLocale: "zh-CN",
    GetDocUrl: "C:\\登记\\办公室.xlsx",
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "00000000-0000-0000-0000-000000000000",
    GetInstanceId: "instance",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: sets,
    GetHostCustomMessage: "",
    GetHostFullVersion: "16.0.14332.20000",
    GetDialogRequirementMatrix: sets,
    GetFeaturesForSolution: "",
    GetInitialDisplayMode: 0,
    GetOfficeThemeInfo: "{}",
    GetSettings: { Read: () => undefined, Write: () => undefined },
  };
  const context = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
  const external = {
    GetHostInfo: () =>
      `Excel$Win32$16.01$zh-CN$correlation$${isDialog ? "isDialog" : ""}$${logging ? "" : "disableLogging"}$0`,
    GetLoggingAllowed: () => logging === true,
    GetContext: () => context,
    // No workbook: what is asked of it is never answered.
    Execute: () => undefined,
    RegisterEvent: (_id: number, _target: unknown, _handler: unknown, done: (code: number) => void) =>
      done(0),
    UnregisterEvent: (_id: number, _target: unknown, done: (code: number) => void) => done(0),
  };
  Object.defineProperty(window, "external", { configurable: true, value: external });
}
