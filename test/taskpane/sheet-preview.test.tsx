/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { SheetPreview } from "../../src/fronts/pane/parts/preview/sheet-preview";
import { drawSystemTable } from "../../src/pages/system-table";
import { facts, rowsOf } from "../pages/system-table/a-table";

const [summary] = drawSystemTable(rowsOf({ grade: "一级" }), facts, { paper: "A3" });

test("the preview shows a zero as paper does, and counts as they are", () => {
  render(<SheetPreview image={summary!} />);
  const shown = screen.getAllByRole("cell").map(({ textContent }) => textContent);
  expect(shown.filter((text) => text === "0")).toEqual([]);
  expect(shown).toEqual(expect.arrayContaining(["—", "1"]));
});

test("a text at the right of its line runs over the empty cells to the left, and is not clipped", () => {
  render(<SheetPreview image={summary!} />);
  const date = screen.getByText(/^填报时间/);
  expect(date).toHaveProperty("style.justifyContent", "right");
});
