import { registerIcons, setIconOptions } from "@fluentui/react/lib/Styling";
import { createTheme, loadTheme } from "@fluentui/react/lib/Styling";
import { Icon, type DrawnIcon } from "./parts/icons";

/** Icons that Fluent's controls ask for by name, drawn by our own strokes: its icon font is never fetched. */
const ASKED: Readonly<Record<string, DrawnIcon>> = {
  Cancel: "close",
  Clear: "close",
  ChevronDown: "chevron",
  CheckMark: "done",
  Completed: "done",
  Info: "hint",
  Warning: "warning",
  ErrorBadge: "error",
  Error: "error",
  Blocked2: "error",
  Severe: "error",
};

const BLUE = {
  themePrimary: "#0f548c",
  themeSecondary: "#115ea3",
  themeDark: "#0c3b5e",
  themeDarkAlt: "#0e4775",
  themeDarker: "#0a2e4a",
  themeLight: "#b4d6fa",
  themeLighter: "#cfe4fa",
  themeLighterAlt: "#ebf3fc",
  neutralSecondary: "#424242",
};

/** The same seen in the dark: the page's own colours are in its style sheet. */
const BLUE_IN_THE_DARK = {
  themePrimary: "#9cc8f5",
  themeSecondary: "#8bbdf0",
  themeDark: "#cfe4fa",
  themeDarkAlt: "#b4d6fa",
  themeDarker: "#ebf3fc",
  themeLight: "#1b4a70",
  themeLighter: "#163c5c",
  themeLighterAlt: "#12304a",
  neutralLighterAlt: "#292827",
  neutralLighter: "#323130",
  neutralLight: "#3b3a39",
  neutralQuaternaryAlt: "#484644",
  neutralQuaternary: "#514f4d",
  neutralTertiaryAlt: "#797673",
  neutralTertiary: "#c8c6c4",
  neutralSecondary: "#d6d4d2",
  neutralSecondaryAlt: "#d6d4d2",
  neutralPrimaryAlt: "#e1dfdd",
  neutralPrimary: "#f3f2f1",
  neutralDark: "#faf9f8",
  black: "#fff",
  white: "#1f1f1f",
};

let isPrepared = false;

/** Fluent in the colours and letters of Chinese Office, in the dark where the page is; without a request to anywhere. Once a page. */
export function prepareFluent(): void {
  if (isPrepared) return;
  isPrepared = true;
  const isDark = document.documentElement.dataset.theme === "dark";
  setIconOptions({ disableWarnings: true });
  registerIcons({
    icons: Object.fromEntries(
      Object.entries(ASKED).map(([name, icon]) => [name.toLowerCase(), <Icon key={icon} name={icon} />]),
    ),
  });
  loadTheme(
    createTheme({
      defaultFontStyle: {
        fontFamily: '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
      },
      palette: isDark ? BLUE_IN_THE_DARK : BLUE,
      isInverted: isDark,
    }),
  );
}
