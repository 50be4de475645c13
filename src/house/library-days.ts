import library from "chinese-days/dist/chinese-days.json";

/** What a day is beyond its weekday. */
interface SpecialDay {
  readonly day: string;
  readonly kind: "休" | "班";
  readonly name: string | null;
}

/** 国务院's arrangements as far as the library knows them; most commands never ask. */
export function libraryDays(): readonly SpecialDay[] {
  return (known ??= [...specialDays(library.holidays, "休"), ...specialDays(library.workdays, "班")]);
}

let known: readonly SpecialDay[] | undefined;

function specialDays(days: Readonly<Record<string, string>>, kind: SpecialDay["kind"]): SpecialDay[] {
  // `National Day,国庆节,3`
  return Object.entries(days).map(([day, said]) => ({ day, kind, name: said.split(",")[1] ?? null }));
}
