/**
 * The manifest for Excels that let ribbon and pane share one runtime (requirement set SharedRuntime 1.1), made from the
 * one for all: one page, which stays when the pane is closed, and every button a function of it. The page knows by its
 * address that it is meant. Excel loads no shared runtime unless all places name the same resource.
 */
const PAGE = "Pane.Url";

module.exports = function sharedManifest(xml) {
  const steps = [
    // Excel keeps what it knows of a version.
    [/(<Version>\d+\.\d+\.\d+)\.0</, "$1.1<"],
    [/ *<!-- No <Requirements>.*?-->\n/s, REQUIREMENTS],
    [
      /( *)<DesktopFormFactor>/,
      `$1<Runtimes>\n$1  <Runtime resid="${PAGE}" lifetime="long" />\n$1</Runtimes>\n$&`,
    ],
    [/<FunctionFile resid="[^"]*" \/>/, `<FunctionFile resid="${PAGE}" />`],
    [/(<bt:Url id="Pane.Url" DefaultValue="[^"?]*)"/, '$1?runtime=shared"'],
    [/<Control .*?<\/Control>/gs, asFunction],
    [/ *<bt:Url id="(?!Pane\.Url")[^>]*\/>\n/g, ""],
  ];
  return steps.reduce((text, [from, to]) => {
    if (text.search(from) < 0) throw new Error(`manifest.xml 里没有 ${from}`);
    return text.replace(from, to);
  }, xml);
};

const REQUIREMENTS = `  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1" />
    </Sets>
  </Requirements>
`;

/** The pane itself is still opened by Excel: it is the page that all share. */
function asFunction(control) {
  const [, id] = / id="([^"]*)"/.exec(control) ?? [];
  if (control.includes(`<SourceLocation resid="${PAGE}" />`)) return control;
  return control.replace(
    /( *)<Action xsi:type="ShowTaskpane">.*?<\/Action>/s,
    `$1<Action xsi:type="ExecuteFunction">\n$1  <FunctionName>${id}</FunctionName>\n$1</Action>`,
  );
}
