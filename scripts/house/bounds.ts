import type { Measure } from "./measure";
import type { HouseSettings } from "./settings";

/** How many places of a broken bound are shown; `npm run house -- --all` shows the rest. */
const SHOWN = 12;

/** Sentences about bounds that do not hold, each with what to do; none where all hold. */
export function brokenBounds(measures: readonly Measure[], { bounds }: HouseSettings, all = false): string[] {
  const known = new Set(measures.map(({ id }) => id));
  const idle = Object.keys(bounds).filter((id) => !known.has(id));
  return [
    ...measures.flatMap((measure) => broken(measure, bounds[measure.id], all)),
    ...idle.map((id) => `settings.json bounds ${id}, which nobody measures: take it out`),
  ];
}

function broken(
  { id, says, figure, where, remedy }: Measure,
  bound: HouseSettings["bounds"][string] | undefined,
  all: boolean,
): string[] {
  if (!bound) return [`settings.json has no bound for ${id}`];
  const { target, allowed } = bound;
  if (allowed < target)
    return [`${id}: allowed ${allowed} is below its target ${target}: raise it to the target`];
  if (figure > allowed) {
    const places = where.slice(0, all ? undefined : SHOWN).map((place) => `  ${place}`);
    const rest = where.length - places.length;
    return [
      [
        `${says}: ${figure}, allowed ${allowed} (${id}): ${remedy}`,
        ...places,
        ...(rest > 0 ? [`  and ${rest} more`] : []),
      ].join("\n"),
    ];
  }
  const best = Math.max(figure, target);
  return best < allowed
    ? [
        `${says}: ${figure}, and allowed is still ${allowed} (${id}): lower it to ${best} (npm run house -- --lower)`,
      ]
    : [];
}
