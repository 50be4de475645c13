import type { MergedKey, Piece } from "./pieces";

/** Whether two neighbouring rows share a cell. */
export type SharesCell = (key: MergedKey, above: Piece, below: Piece) => boolean;

/**
 * Equal labels share a cell: 岗位 inside one department only, 职权 inside one post. An office without its name is another
 * person in the next department.
 */
export function sharesCell(masked: boolean): SharesCell {
  return (key, above, below) => {
    const label = above.texts[key];
    if (label === "" || label !== below.texts[key]) return false;
    if (key === "post") return isSameUnit(above, below);
    if (key === "power") return isSameUnit(above, below) && above.texts.post === below.texts.post;
    return key === "department" || !masked || above.entry.department === below.entry.department;
  };
}

function isSameUnit(above: Piece, below: Piece): boolean {
  return above.entry.department === below.entry.department && above.entry.level === below.entry.level;
}
