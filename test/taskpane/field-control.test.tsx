/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FieldControl } from "../../src/fronts/pane/parts/field-control";
import type { Field } from "../../src/session/line/row-form";

const FIELD: Field = {
  key: "severity",
  label: "后果严重程度",
  says: "选一项",
  examples: null,
  value: null,
  required: true,
  control: "choice",
  choices: ["严重", "较严重", "较轻微"],
  wide: false,
  elsewhere: "",
  findings: [],
  asks: true,
  suggested: null,
};

/** The field on a page, with the keyboard in it. */
function shown(field: Partial<Field> = {}) {
  const told: string[] = [];
  render(
    <FieldControl
      field={{ ...FIELD, ...field }}
      onSet={(value) => void told.push(value)}
      onNext={() => void told.push("→")}
    />,
  );
  const box = screen.getByRole("combobox");
  act(() => box.focus());
  return { told, user: userEvent.setup(), isOpen: () => box.getAttribute("aria-expanded") === "true" };
}

/** As browsers send them. */
const ENTER = { key: "Enter", keyCode: 13, which: 13 };
const ON = { ...ENTER, ctrlKey: true };
const figure = (key: string) => ({ key, keyCode: key.charCodeAt(0), which: key.charCodeAt(0) });

test.each([
  ["a closed drop-down", "combobox", figure("2"), ["较严重", "→"]],
  ["its open list", "listbox", figure("2"), ["较严重", "→"]],
  ["its open list", "listbox", ON, ["→"]],
  ["its open list", "listbox", figure("9"), []],
  // The form around it goes on by that.
  ["a closed drop-down", "combobox", ON, []],
] as const)("in %s (%s) %j says %j", (_, place, key, says) => {
  const { told, isOpen } = shown();
  if (place === "listbox") {
    fireEvent.keyDown(screen.getByRole("combobox"), ENTER);
    expect(isOpen()).toBe(true);
  }
  fireEvent.keyDown(screen.getByRole(place), key);
  expect([told, isOpen()]).toEqual([says, false]);
});

test("of several, figures take in and take out", async () => {
  const { told, user } = shown({ control: "choices", value: "严重" });
  await user.keyboard("3");
  await user.keyboard("1");
  expect(told).toEqual(["严重、较轻微", ""]);
});
