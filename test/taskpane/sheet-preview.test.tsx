/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { paperZoom } from "../../src/fronts/pane/parts/preview/paper-zoom";
import { SheetPreview } from "../../src/fronts/pane/parts/preview/sheet-preview";
import { drawSystemTable } from "../../src/subjects/system-table";
import { facts, rowsOf } from "../pages/system-table/a-table";

const [summary] = drawSystemTable(rowsOf({ grade: "一级" }), facts, { paper: "A3" });

test("the preview shows a zero as paper does, and counts as they are", () => {
  render(<SheetPreview image={summary!} />);
  const shown = screen.getAllByRole("cell").map(({ textContent }) => textContent);
  expect(shown.filter((text) => text === "0")).toEqual([]);
  expect(shown).toEqual(expect.arrayContaining(["—", "1"]));
});

test("a chart lies over its cells, with its figures in words", () => {
  render(<SheetPreview image={summary!} />);
  const chart = screen.getByRole("img", { name: /^各科室风险点等级图：.*一级1个/ });
  expect(chart.getAttribute("src")).toMatch(/^data:image\/svg\+xml,/);
  expect(parseFloat(chart.style.top)).toBeGreaterThan(0);
});

test("a text at the right of its line runs over the empty cells to the left, and is not clipped", () => {
  render(<SheetPreview image={summary!} />);
  const date = screen.getByText(/^填报时间/);
  expect(date).toHaveProperty("style.justifyContent", "right");
});

describe.each([320, 450, 560, 1400])("a page of A3 in a pane of %i pixels", (pane) => {
  const PAGE = 1200;

  test("fills it, and leaves room for a scroll bar", () => {
    const drawn = PAGE * paperZoom(PAGE, pane, false);
    expect([drawn >= Math.min(PAGE, pane - 40), drawn <= pane - 30]).toEqual([true, true]);
  });

  test("is larger and legible after 放大", () => {
    const close = paperZoom(PAGE, pane, true);
    expect([close > paperZoom(PAGE, pane, false), close >= 0.75]).toEqual([true, true]);
  });
});
