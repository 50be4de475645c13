import type { Area } from "../../src/workbook/address";
import { areaOf } from "./addresses";
import type { SheetModel } from "./book-model";
import { RangeObject } from "./range-object";
import { Refusal, textOf, WireObject, type Scalar } from "./wire";

/** A chart of the test host: what was set, by names on the wire; its series with the areas that they show. */
export interface ChartModel {
  name: string;
  readonly type: string;
  place: Area | null;
  /** Everything else that was set, such as `Title.Text`. */
  readonly facts: Map<string, unknown>;
  readonly series: SeriesModel[];
}

interface SeriesModel {
  values: Area | null;
  categories: Area | null;
  readonly facts: Map<string, unknown>;
}

/** A picture of the test host; lengths in points. */
export interface PictureModel {
  readonly base64: string;
  readonly facts: Map<string, unknown>;
}

const TYPES = ["BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked", "LineMarkers"];

export function chartsObject(sheet: SheetModel): WireObject {
  const found = (name: unknown): ChartModel | undefined =>
    sheet.charts.find((chart) => chart.name.toLowerCase() === String(name).toLowerCase());
  return new WireObject("ChartCollection", {
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    methods: {
      Add: (type, source, by) => {
        sheet.demand("EditObjects");
        if (!TYPES.includes(String(type)) || by !== "Columns") throw new Refusal("NotImplemented");
        const { left, right } = onSheet(sheet, source);
        const chart: ChartModel = {
          name: `图表 ${sheet.charts.length + 1}`,
          type: String(type),
          place: null,
          facts: new Map(),
          series: Array.from({ length: right - left + 1 }, () => blank()),
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
      GetItemOrNullObject: (name) => {
        const chart = found(name);
        return chart ? chartObject(sheet, chart) : null;
      },
    },
  });
}

function chartObject(sheet: SheetModel, chart: ChartModel): WireObject {
  const inner = (name: string, ...keys: readonly string[]): WireObject =>
    factsObject(`Chart${name}`, chart.facts, `${name}.`, keys);
  return new WireObject("Chart", {
    scalars: { Name: { get: () => chart.name, set: (name) => void (chart.name = textOf(name)) } },
    parts: {
      Title: () => inner("Title", "Text"),
      Legend: () => inner("Legend", "Visible", "Position"),
      Series: () => seriesCollection(sheet, chart),
      Axes: () =>
        new WireObject("ChartAxes", {
          parts: {
            ValueAxis: () =>
              new WireObject("ChartAxis", {
                scalars: facts(chart.facts, "ValueAxis.", ["Minimum", "Visible"]),
                parts: { MajorGridlines: () => inner("MajorGridlines", "Visible") },
              }),
            CategoryAxis: () => inner("CategoryAxis", "ReversePlotOrder"),
          },
        }),
    },
    methods: {
      SetPosition: (start, end) => {
        const [from, to] = [areaOf(textOf(start)), areaOf(textOf(end))];
        chart.place = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
      },
      Delete: () => {
        sheet.demand("EditObjects");
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  });
}

function seriesCollection(sheet: SheetModel, { series }: ChartModel): WireObject {
  return new WireObject("ChartSeriesCollection", {
    methods: {
      GetItemAt: (index) => {
        const one = series[Number(index)];
        if (!one) throw new Refusal("ItemNotFound");
        return seriesObject(sheet, one);
      },
      Add: () => {
        const one = blank();
        series.push(one);
        return seriesObject(sheet, one);
      },
    },
  });
}

function seriesObject(sheet: SheetModel, series: SeriesModel): WireObject {
  const { facts: known } = series;
  return new WireObject("ChartSeries", {
    scalars: facts(known, "", ["Name", "HasDataLabels", "GapWidth", "MarkerStyle"]),
    parts: {
      DataLabels: () =>
        new WireObject("ChartDataLabels", {
          scalars: facts(known, "DataLabels.", ["NumberFormat"]),
          parts: {
            Format: () =>
              new WireObject("ChartDataLabelFormat", {
                parts: { Font: () => factsObject("ChartFont", known, "Labels.", ["Color"]) },
              }),
          },
        }),
      Format: () =>
        new WireObject("ChartSeriesFormat", {
          parts: {
            Fill: () =>
              new WireObject("ChartFill", {
                methods: { SetSolidColor: (colour) => void known.set("Fill", colour) },
              }),
            Line: () => factsObject("ChartLineFormat", known, "Line.", ["Color"]),
          },
        }),
    },
    methods: {
      SetValues: (range) => void (series.values = onSheet(sheet, range)),
      SetXAxisValues: (range) => void (series.categories = onSheet(sheet, range)),
    },
  });
}

/** Pictures alone; an Excel below 1.14 finds no shape by its name. */
export function shapesObject(sheet: SheetModel): WireObject {
  const shape = (picture: PictureModel): WireObject =>
    new WireObject("Shape", {
      scalars: facts(picture.facts, "", [
        ...["Name", "AltTextDescription", "LockAspectRatio", "Left", "Top", "Width", "Height"],
      ]),
      methods: { Delete: () => void sheet.pictures.splice(sheet.pictures.indexOf(picture), 1) },
    });
  return new WireObject("ShapeCollection", {
    items: () => sheet.pictures.map(shape),
    methods: {
      AddImage: (base64) => {
        sheet.demand("EditObjects");
        const picture = { base64: textOf(base64), facts: new Map<string, unknown>([["Name", "图片"]]) };
        sheet.pictures.push(picture);
        return shape(picture);
      },
    },
  });
}

function blank(): SeriesModel {
  return { values: null, categories: null, facts: new Map() };
}

function onSheet(sheet: SheetModel, range: unknown): Area {
  if (!(range instanceof RangeObject) || range.sheet !== sheet)
    throw new Refusal("InvalidArgument", "Whose?");
  return range.area;
}

function factsObject(
  kind: string,
  known: Map<string, unknown>,
  prefix: string,
  keys: readonly string[],
): WireObject {
  return new WireObject(kind, { scalars: facts(known, prefix, keys) });
}

function facts(known: Map<string, unknown>, prefix: string, keys: readonly string[]): Record<string, Scalar> {
  return Object.fromEntries(
    keys.map((key) => [
      key,
      { get: () => known.get(prefix + key) ?? null, set: (value) => void known.set(prefix + key, value) },
    ]),
  );
}
