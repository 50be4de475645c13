import type { ReactElement } from "react";
import type { FigureName } from "../../../../session/year/overviewing";
import { wordsOf, type Tile } from "../../../../subjects/overview/tile";
import { NumberButton } from "./number-button";

interface BarsProps {
  readonly tile: Tile;
  /** What the lines are called. */
  readonly lines: string;
  /** Which direction of the matrix makes the lines; the other is told apart within a bar. */
  readonly by?: "x" | "y";
}

interface Segment {
  readonly word: string;
  readonly value: number;
  readonly figure: FigureName;
}

interface BarLine {
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly sum: number;
}

/** A matrix as bars that are as long as their numbers; every number stands in its part, told apart by hatch and word. */
export function Bars({ tile, lines, by = "y" }: BarsProps): ReactElement {
  const within = wordsOf(tile, by === "y" ? "x" : "y");
  const all = barLines(tile, by, within).filter(({ sum }) => sum > 0);
  if (all.length === 0) return <p className="small">没有。</p>;
  const most = Math.max(...all.map(({ sum }) => sum));
  const said = within.filter((word) => all.some(({ segments }) => segments.some((one) => one.word === word)));
  return (
    <>
      {within.length > 1 && <Key words={said} of={within} />}
      <table className="bars">
        <caption className="unseen">
          {tile.label}，每行一个{lines}
        </caption>
        <tbody>
          {all.map(({ name, segments, sum }) => (
            <tr key={name}>
              {name !== "" && <th scope="row">{name}</th>}
              <td>
                <span className="segments" style={{ width: `${(100 * sum) / most}%` }}>
                  {segments.map(({ word, value, figure }) => (
                    <NumberButton
                      key={word}
                      className={`segment ${hatchOf(word, within)}`}
                      style={{ flexGrow: value }}
                      value={value}
                      leadsTo={{
                        part: tile.id,
                        title: [tile.label, name, word].filter(Boolean).join("，"),
                        figure,
                      }}
                    >
                      <span>{value}</span>
                    </NumberButton>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function barLines({ id, cells }: Tile, by: "x" | "y", within: readonly string[]): readonly BarLine[] {
  const names = [...new Set((cells ?? []).map((cell) => cell[by] ?? ""))];
  return names.map((name) => {
    const own = (cells ?? []).filter((cell) => (cell[by] ?? "") === name && cell.value > 0);
    // Without a second direction a line is one bar.
    const words = within.length === 0 ? [""] : within;
    const segments = words.flatMap((word): Segment[] => {
      const cell = own.find(({ x, y }) => (by === "y" ? x : (y ?? "")) === word);
      return cell ? [{ word, value: cell.value, figure: { id, x: cell.x, y: cell.y } }] : [];
    });
    return { name, segments, sum: segments.reduce((sum, { value }) => sum + value, 0) };
  });
}

/** What the hatches mean. */
function Key({
  words,
  of,
}: {
  readonly words: readonly string[];
  readonly of: readonly string[];
}): ReactElement {
  return (
    <p className="small key" aria-hidden="true">
      {words.map((word) => (
        <span key={word}>
          <i className={`segment ${hatchOf(word, of)}`} />
          {word}
        </span>
      ))}
    </p>
  );
}

const HATCHES = 6;

function hatchOf(word: string, of: readonly string[]): string {
  return `hatch-${Math.max(0, of.indexOf(word)) % HATCHES}`;
}
