import type { InstitutionFacts, InstitutionFile } from "./jobs/job";
import type { Workers } from "./jobs/workers";
import type { InstitutionVersion } from "./store/kept/office-books";
import type { Store } from "./store/store";

/** Folders of built pages that are served beside the platform's own; null where they were not built. */
interface Sites {
  readonly workbench: string | null;
  readonly pane: string | null;
  readonly manual: string | null;
}

/** A platform at work: what it keeps, and who does the heavy work. */
export interface Platform {
  readonly store: Store;
  readonly workers: Workers;
  readonly sites: Sites;
  /** A line for whoever minds the machine. */
  readonly err: (text: string) => void;
}

/** The institution workbook in force, with what is known of it; null before the first. */
export function institutionInForce({
  office,
  files,
}: Store):
  (InstitutionFile & { readonly version: InstitutionVersion; readonly facts: InstitutionFacts }) | null {
  const version = office.institution();
  if (!version) return null;
  const facts = JSON.parse(version.facts) as InstitutionFacts;
  return { path: files.at(version.sha256), sha256: version.sha256, version, facts };
}
