import { PANE_CATALOGUE } from "../../../workbook/live/pane-catalogue";
import { replace } from "./custom-properties";
import { relationshipsPart } from "./relationships-part";
import { xmlAttribute } from "./zip/xml-text";

/** The add-in as its manifest names it. */
const ADD_IN = { id: "02b4e590-dffa-442b-9e6c-3ffc591e86ed", version: "0.4.0.0" } as const;

const PANES = "xl/webextensions/taskpanes.xml";
const EXTENSION = "xl/webextensions/webextension1.xml";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KINDS = "http://schemas.microsoft.com/office/2011/relationships";
const SPACES = "http://schemas.microsoft.com/office/webextensions";

/**
 * Where the properties say in which shared folder the manifest lies: the parts by which Excel opens the add-in's pane with the
 * workbook (MS-OWEXML 2.2; learn.microsoft.com, automatically-open-a-task-pane-with-a-document). The pane itself is not
 * visible in them: so nobody is asked to install anything, and in Excel one may have it no longer open.
 */
export function addPaneMark(parts: Map<string, string>, properties: Readonly<Record<string, string>>): void {
  const catalogue = properties[PANE_CATALOGUE];
  if (catalogue === undefined) return;
  replace(parts, "[Content_Types].xml", "</Types>", `${TYPES}</Types>`);
  replace(parts, "_rels/.rels", "</Relationships>", `${TO_PANES}</Relationships>`);
  parts.set(PANES, panes);
  parts.set("xl/webextensions/_rels/taskpanes.xml.rels", relationshipsPart([TO_EXTENSION]));
  parts.set(EXTENSION, extension(catalogue));
}

const TYPES =
  `<Override PartName="/${PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>` +
  `<Override PartName="/${EXTENSION}" ContentType="application/vnd.ms-office.webextension+xml"/>`;
const TO_PANES = `<Relationship Id="rIdPanes" Type="${KINDS}/webextensiontaskpanes" Target="${PANES}"/>`;
const TO_EXTENSION = `<Relationship Id="rId1" Type="${KINDS}/webextension" Target="webextension1.xml"/>`;

const panes =
  `${HEAD}<wetp:taskpanes xmlns:wetp="${SPACES}/taskpanes/2010/11">` +
  `<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">` +
  `<wetp:webextensionref xmlns:r="${RELATIONS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

function extension(catalogue: string): string {
  const { id, version } = ADD_IN;
  return (
    `${HEAD}<we:webextension xmlns:we="${SPACES}/webextension/2010/11" id="{${id.toUpperCase()}}">` +
    `<we:reference id="${id}" version="${version}" store="${xmlAttribute(catalogue)}" storeType="Filesystem"/>` +
    `<we:alternateReferences/><we:properties>` +
    `<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>` +
    `</we:properties><we:bindings/><we:snapshot xmlns:r="${RELATIONS}"/></we:webextension>`
  );
}
