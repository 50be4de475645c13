import { namesIn } from "../../sheets/columns/person";
import type { TablePerson } from "../../subjects/system-table";
import { namesWritten } from "../names-written";
import type { Institution } from "../open-institution";
import { systemTableFacts } from "../print";

/** A Chinese name, or one of several parts; an office such as 院党组 stands where a name belongs, too, and hides nobody. */
const NAME =
  /^(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,12}(?:·[\u3400-\u9fff]{1,12})+|[A-Za-z][A-Za-z. ]{2,40})$/;
const OFFICE = /[院科室组处局庭队长部委会党]$/;

/** Everybody whose name the institution's workbook is known to hold: the roster first, then whoever signs, leads or sits on the panel. */
export function peopleNamed(institution: Institution): readonly TablePerson[] {
  const { books } = institution;
  const { people } = systemTableFacts(institution);
  const known = new Set(people.map(({ name }) => name));
  // Of whoever has a point the post is known: it comes before the bare name.
  const ofRows = [...books.table, ...books.loose].flatMap(({ name, post, department }) =>
    unlisted(name ?? "", { post, department }),
  );
  const others = namesWritten(institution).flatMap((names) => unlisted(names, NOBODY));
  return [...people, ...ofRows, ...others].filter(({ name, rank }, i) => {
    if (i < people.length || rank !== null) return true;
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
}

const NOBODY = { post: null, department: null } as const;

function unlisted(
  names: string,
  known: { readonly post: string | null; readonly department: string | null },
): readonly TablePerson[] {
  return namesIn(names)
    .filter((name) => NAME.test(name) && !OFFICE.test(name))
    .map((name) => ({ name, rank: null, ...known }));
}
