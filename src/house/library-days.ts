import library from "chinese-days/dist/chinese-days.json";

/** What a day is beyond its weekday. */
interface SpecialDay {
  readonly day: string;
  readonly kind: "休" | "班";
  readonly name: string | null;
}

/** 国务院's arrangements as far as the library knows them. */
export const LIBRARY_DAYS: ReadonlyMap<string, SpecialDay> = new Map([
  ...specialDays(library.holidays, "休"),
  ...specialDays(library.workdays, "班"),
]);

function specialDays(
  days: Readonly<Record<string, string>>,
  kind: SpecialDay["kind"],
): (readonly [string, SpecialDay])[] {
  // `National Day,国庆节,3`
  return Object.entries(days).map(([day, said]) => [day, { day, kind, name: said.split(",")[1] ?? null }]);
}
