import { bareName, namesIn } from "../../sheets/columns/person";
import { PARTY_GROUP, VACANT } from "../../sheets/words";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { knowNames } from "../../subjects/system-table/names/names";
import type { Institution } from "../open-institution";
import { namesWritten } from "../names-written";
import { systemTableFacts } from "../print";

/** A text without anybody's name or number, whoever's row it is. */
export type Mask = (text: string, row: InstitutionRow | null) => string;

const SOMEBODY = "某某";
/** Shorter numbers are also those of rules, dates and risk points. */
const SHORTEST_NUMBER = 4;
const NO_PERSON: ReadonlySet<string> = new Set([VACANT, PARTY_GROUP]);

/**
 * Posts for names, as the printed table has them; then 某某 for what is left of names and 人员编号, wherever they stand: a word that a name
 * stands in by chance is a small price here.
 */
export function maskFor(institution: Institution): Mask {
  const rows = [...institution.books.table, ...institution.books.loose];
  const names = knowNames(systemTableFacts(institution).people, rows);
  const secret = secretPattern(institution);
  return (text, row) => {
    const posts = row === null ? text : names.hide(text, row);
    return posts.replace(secret, SOMEBODY);
  };
}

/** Everybody whom the workbook names as a person, longest first; blanks may stand between the characters. */
function secretPattern(institution: Institution): RegExp {
  const { house } = institution;
  const numbers = [...house.people, ...house.pending].flatMap(({ staffNo }) => numberIn(staffNo) ?? []);
  const offices = new Set(house.people.flatMap(({ title, post, rank }) => [title, post, rank]));
  const secrets = [
    ...new Set([...namesWritten(institution), ...numbers].flatMap((one) => [bareName(one), ...namesIn(one)])),
  ]
    .filter((one) => one.length > 1 && !NO_PERSON.has(one) && !offices.has(one))
    .sort((a, b) => b.length - a.length);
  // Nothing fits an empty list of choices.
  return secrets.length === 0 ? /(?!)/ : new RegExp(secrets.map(spaced).join("|"), "g");
}

function numberIn(staffNo: string | null): string | null {
  return staffNo !== null && staffNo.length >= SHORTEST_NUMBER ? staffNo : null;
}

function spaced(secret: string): string {
  return [...secret].map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&")).join("\\s*");
}
