import { cellLook, headerLook } from "../../../drawing/column-looks";
import { drawForm, type TableBelow } from "../../../drawing/draw-form";
import { written } from "../../../drawing/draw-sheet";
import { PURPOSE } from "../../../drawing/looks";
import { fitter } from "../../../drawing/row-fit";
import { validationsOf } from "../../../drawing/validations";
import { keysOf, recordOf } from "../../../sheets/define-sheet";
import type { Look, RowImage, SheetImage } from "../../../workbook/sheet-image";
import {
  personalPage,
  personalPoints,
  type PersonalPageRecord,
  type PersonalPointRecord,
} from "../sheets/personal-page";

/** 方案三（二）1: what everybody looks at. */
const ASPECTS = [
  ...(["个人素质", "履行职责", "开展业务", "社会交往", "处理个人重要事项", "权力寻租", "吃拿卡要"] as const),
] as const;

const PLEDGE = "本人承诺：以上内容是对照岗位职责认真查找的，真实、完整；今后严格落实防控措施，主动接受监督。";
const SIGNED = [
  "本人签名：　　　　　　　　　　　　　　　　日期：　　　　年　　月　　日",
  "科室意见：",
  "科室负责人签名：　　　　　　　　　　　　　日期：　　　　年　　月　　日",
] as const;
/** Points of height: a line to write on, one to sign on. */
const [WRITTEN, SIGNATURE] = [40, 30];

const keys = keysOf(personalPoints);
const columns = keys.map((key) => personalPoints.columns[key]);
const looks = columns.map((column) => cellLook(personalPoints, column));
const fitted = fitter(personalPoints);
const WORDS: Look = { wrap: true, vertical: "middle" };

/** 个人自查表 of one person on one A4 page: who he is and what he does, last year's points, a line for each aspect, where he signs. */
export function personalSheet(page: PersonalPageRecord, points: readonly PersonalPointRecord[]): SheetImage {
  const image = drawForm(personalPage, page, { below: tableOf(points) });
  const widths = columns.map(({ width }) => width);
  const last = widths.length;
  const isWide = ({ cells }: RowImage) => cells.length === 1;
  const isForm = ({ cells }: RowImage) => cells.length === 2;
  const drawn = [...image.rows, ...closing()];
  const merged = drawn.flatMap((row, index) => {
    const at = index + 1;
    if (index < 2 || isWide(row)) return [{ top: at, bottom: at, left: 1, right: last }];
    return isForm(row) ? [{ top: at, bottom: at, left: 2, right: last }] : [];
  });
  const rows = drawn.map((row) => (isForm(row) ? framed(row, last) : row));
  return {
    ...image,
    columns: widths.map((width) => ({ width })),
    rows,
    merged,
    ...(image.page && { page: { ...image.page, scale: scaleOf(rows) } }),
  };
}

/** The frame of a merged cell is that of each cell below it. */
function framed(row: RowImage, width: number): RowImage {
  const looks: readonly (Look | undefined)[] = Array.isArray(row.looks) ? (row.looks as readonly Look[]) : [];
  const more = width - row.cells.length;
  const fill = <T>(value: T) => Array.from({ length: more }, () => value);
  return { ...row, cells: [...row.cells, ...fill(null)], looks: [...looks, ...fill(looks.at(-1))] };
}

function tableOf(points: readonly PersonalPointRecord[]): TableBelow {
  const open = ASPECTS.map((aspect) => recordOf(personalPoints, { aspect }));
  return {
    widths: [],
    at: (row) => ({
      rows: [
        { height: 16, cells: [personalPoints.purpose], looks: PURPOSE },
        {
          height: 30,
          cells: columns.map(({ header }) => header),
          looks: columns.map((column) => headerLook(personalPoints, column)),
        },
        ...points.map((record) => lineOf(record, Math.max(24, fitted(record)))),
        ...open.map((record) => lineOf(record, WRITTEN)),
      ],
      validations: validationsOf(personalPoints, undefined, (index) => ({
        top: row + 2,
        bottom: row + 1 + points.length + open.length,
        left: index + 1,
        right: index + 1,
      })),
    }),
  };
}

function lineOf(record: PersonalPointRecord, height: number): RowImage {
  return { height, grows: true, cells: keys.map((key) => written(personalPoints, key, record[key])), looks };
}

function closing(): readonly RowImage[] {
  return [
    { height: 36, cells: [PLEDGE], looks: WORDS },
    ...SIGNED.map((text): RowImage => ({ height: SIGNATURE, cells: [text], looks: WORDS })),
  ];
}

/** Points of height that a page leaves between its margins. */
const ROOM = 725;
const USUAL_HEIGHT = 15;
/** How much of its size the width of a page leaves these columns, as programs and their fonts have it: the most, and what fits everywhere. */
const [AT_MOST, SAFE, SMALLEST] = [0.86, 75, 60];

/** As wide as the page; smaller where that is too high for it, and on a second page before nobody can read it. */
function scaleOf(rows: readonly RowImage[]): number | "one-page-wide" {
  const height = rows.reduce((sum, row) => sum + (row.height ?? USUAL_HEIGHT), 0);
  if (height * AT_MOST <= ROOM) return "one-page-wide";
  return Math.max(SMALLEST, Math.min(SAFE, Math.floor((ROOM / height) * 100)));
}
