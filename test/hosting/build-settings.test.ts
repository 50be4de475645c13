import { createRequire } from "node:module";
import { join } from "node:path";

interface HtmlSettings {
  readonly userOptions: {
    readonly filename: string;
    readonly templateParameters: (of: null, files: null) => Facts;
  };
}

interface Facts {
  readonly office: string;
  readonly csp: string;
}

interface Build {
  readonly name: string;
  readonly plugins: readonly object[];
}

const builds = createRequire(__filename)(join(__dirname, "../../webpack.config.js")) as (
  settings?: Record<string, string>,
) => readonly Build[];

/** What the build writes into a page. */
function facts(page: string, settings?: Record<string, string>): Facts {
  const plugins = builds(settings).find(({ name }) => name === "taskpane")?.plugins ?? [];
  const html = plugins.filter((plugin): plugin is HtmlSettings => "userOptions" in plugin);
  return html
    .find(({ userOptions }) => userOptions.filename === page)!
    .userOptions.templateParameters(null, null);
}

describe.each(["taskpane.html", "commands.html"])("%s", (page) => {
  test("takes office.js from its own server, and nothing from another", () => {
    const { office, csp } = facts(page);
    expect(office).toBe("office-js/1.1.110/office.js");
    expect(csp).toContain("script-src 'self';");
    expect(csp).not.toMatch(/https?:/);
  });

  test("takes it from Microsoft where that is asked for, and lets through that address alone", () => {
    const { office, csp } = facts(page, { officejs: "cdn" });
    expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(csp.match(/https:[^;]*/g)).toEqual(["https://appsforoffice.microsoft.com"]);
  });
});

test.each([
  [{ base: "http://server.example" }, "base 应为 https 地址，现在是 http://server.example"],
  [{ base: "server.example" }, "base 应为 https 地址，现在是 server.example"],
  [{ officejs: "other" }, "officejs 只能是 self 或 cdn，现在是 other"],
])("%j is refused", (settings, sentence) => {
  expect(() => builds(settings as unknown as Record<string, string>)).toThrow(sentence);
});
