import * as fields from "../findings/catalogue/fields";
import * as layout from "../findings/catalogue/layout";
import type { Family } from "../findings/rule";
import { archiveSubject } from "./archive";
import { SUBJECTS } from "./list";
import { warningsSubject } from "./warnings";

/** Everything that may be said about data, in the order in which people meet it: who opens a workbook needs no more than its own. */
export const FAMILIES: readonly Family[] = [
  { letter: "L", title: "表样", rules: Object.values(layout) },
  { letter: "F", title: "填写", rules: Object.values(fields) },
  ...[...SUBJECTS.filter((one) => one !== archiveSubject), warningsSubject, archiveSubject].flatMap(
    ({ families = [] }) => families,
  ),
];
