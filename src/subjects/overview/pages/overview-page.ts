import { OVERVIEW_TAB } from "../../../books/pane-sheets";
import { stack, type RowGroup } from "../../../drawing/blocks";
import type { PageImage, SheetImage } from "../../../workbook/sheet-image";
import type { Tile } from "../tile";
import { PAGE_COLUMNS, movedDown, type Block } from "./block";
import { Figures, type OverviewFrame } from "./figures";
import {
  byCategory,
  byDepartment,
  byMonth,
  headings,
  riskMap,
  keyFigures,
  measured,
  stages,
} from "./overview-blocks";

/** Millimetres: a page that stands, with room for a punch at the left. */
const PAGE: PageImage = {
  paper: "A4",
  landscape: false,
  margins: { top: 16, right: 12, bottom: 16, left: 18, header: 8, footer: 8 },
  scale: "one-page-wide",
  footer: '&C&"宋体"&10第 &P 页 共 &N 页',
  centred: true,
};
const WIDTHS = [22, ...Array<number>(PAGE_COLUMNS - 1).fill(8.3)];

/**
 * 总览 as a sheet that can be printed. Where everything stands depends on the frame alone, so that a later day's figures go into the same
 * cells; without figures it is drawn blank. Of 监察室专用工作簿 not even counts stand here: they are for the screen and the JSON (follow-up.md §0).
 */
export function drawOverview(frame: OverviewFrame, tiles: readonly Tile[]): SheetImage {
  const figures = new Figures(tiles);
  const onNewPage = [stages(figures), byDepartment(frame, figures)] as const;
  const blocks: readonly Block[] = [
    headings(frame),
    keyFigures(figures),
    riskMap(frame, figures),
    byCategory(figures),
    onNewPage[0],
    measured(figures),
    byMonth(frame, figures),
    onNewPage[1],
  ];
  const { rows, merged } = stack(blocks);
  const tops = topsOf(blocks);
  const charts = blocks.flatMap(({ charts: own = [] }, i) =>
    own.map((chart) => movedDown(chart, (tops[i] ?? 1) - 1)),
  );
  return {
    sheet: OVERVIEW_TAB,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merged,
    page: {
      ...PAGE,
      // Stages begin a page, and departments.
      breaksAfter: [
        ...onNewPage.map((block) => (tops[blocks.indexOf(block)] ?? 1) - 1),
        ...blocks.flatMap(({ pageEnds = [] }, i) => pageEnds.map((row) => row + (tops[i] ?? 1) - 1)),
      ],
      area: { top: 1, left: 1, bottom: rows.length, right: PAGE_COLUMNS },
    },
    charts,
  };
}

/** The first row of each block. */
function topsOf(blocks: readonly RowGroup[]): readonly number[] {
  let top = 1;
  return blocks.map(({ rows }) => {
    const here = top;
    top += rows.length;
    return here;
  });
}
