import { plain, plainSum } from "../text/plain";
import { placesByKey, severalOf } from "./worked-out";

/** Places of members whose texts `plain` makes the same, group by group in the order of the first; who has no text is in no group. */
export function sameTextsOf<T>(
  textOf: (one: T) => string | null,
): (list: readonly T[]) => readonly (readonly number[])[] {
  const alike = severalOf((one: T) => {
    const text = textOf(one);
    return text === null ? null : plainSum(text);
  });
  return (list) => {
    const textAt = (place: number) => textOf(list[place] as T) ?? "";
    const groups = alike(list).flatMap((places) => ofOneText(places, textAt));
    return groups.sort(([a = 0], [b = 0]) => a - b);
  };
}

/** Texts that are alike are nearly always one text, written the same way. */
function ofOneText(
  places: readonly number[],
  textAt: (place: number) => string,
): readonly (readonly number[])[] {
  const first = textAt(places[0] ?? 0);
  if (places.every((place) => textAt(place) === first)) return [places];
  const groups = placesByKey(places.map((place) => plain(textAt(place)))).groups();
  return groups.map((group) => group.map((i) => places[i] ?? 0));
}
