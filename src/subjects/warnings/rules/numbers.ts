import { say } from "../../../findings/rule";
import { sheetPlace } from "../../../reading/entry";
import { W16 } from "../catalogue/warnings";
import { highestWritten, type Notice } from "../notices";
import { seriesYear } from "../numbers";
import { isDraft } from "../sheets/draft";
import { atNotice, ofLedger, type Told } from "./told";
import type { Report } from "../../../checking/check";

/** W16: numbers run on without a gap, each with its rounds. */
export const numbersRunOn = ofLedger([W16], (told, report) => {
  for (const notice of told.notices) numberIsSound(notice, told, report);
  for (const notices of bySeries(told.notices).values()) gapsIn(notices, told, report);
  const written = highestWritten(told.notices);
  for (const [of, highest] of told.facts.highest)
    if (highest > (written.get(of) ?? 0)) {
      const data = { of, highest, written: written.get(of) ?? 0 };
      report(say(W16, "last", sheetPlace(told.table), data, { field: "number" }));
    }
});

function numberIsSound(notice: Notice, told: Told, report: Report): void {
  const { record, number, repeats } = notice;
  if (isDraft(record)) {
    if (record.签发日期 !== null) report(atNotice(told, notice, "number", W16, "missing"));
  } else if (record.number === null) report(atNotice(told, notice, "number", W16, "missing"));
  else if (!number) report(atNotice(told, notice, "number", W16, "strange"));
  else if (repeats) report(atNotice(told, notice, "number", W16, "twice", { row: repeats.row }));
}

function bySeries(notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    if (!notice.number) continue;
    const of = seriesYear(notice.number);
    const group = groups.get(of);
    if (group) group.push(notice);
    else groups.set(of, [notice]);
  }
  return groups;
}

/** What is missing stands at the line after it. */
function gapsIn(notices: readonly Notice[], told: Told, report: Report): void {
  let before = 0;
  for (const notice of [...notices].sort((a, b) => (a.number?.n ?? 0) - (b.number?.n ?? 0))) {
    const n = notice.number?.n ?? 0;
    const missing = Array.from({ length: Math.max(0, n - before - 1) }, (_, i) => before + 1 + i);
    if (missing.length > 0)
      report(atNotice(told, notice, "number", W16, "gap", { missing: missing.join("、") }));
    before = n;
  }
}
