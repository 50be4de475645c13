import { ruleOf } from "../../src/findings/rule";
import { CATALOGUE } from "../support/catalogue";
import { fill } from "../../src/findings/rule";

const messages = [...CATALOGUE.values()].flatMap(({ id, messages: all }) =>
  Object.entries(all).map(([name, said]): [string, string] => [
    `${id} ${name}`,
    typeof said === "string" ? said : said.text,
  ]),
);
/** Words that tell people what to do. */
const WAY_OUT = /请|建议|改为|应当|报审|办理/;

test("ids are those of the contract, each once", () => {
  const ids = [...CATALOGUE.keys()];
  const counts = {
    ...{ L: 13, F: 14, G: 6, A: 12, C: 8, M: 6, P: 4, D: 8, T: 7, U: 8 },
    ...{ S: 3, N: 2, V: 8, Z: 1, Y: 3, R: 2, W: 17, I: 7 },
  };
  const expected = Object.entries(counts).flatMap(([letter, last]) =>
    Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(2, "0")}`),
  );
  expect(ids).toEqual(expected);
});

test.each(messages)("%s is whole sentences", (_, text) => {
  expect(text).toMatch(/(?:。|：\{\w+\})$/);
  expect(text).toMatch(/^(?:[\p{Script=Han}“]|\{\w+\})/u);
  expect(text).not.toMatch(/[,;?!]|\.(?!\d)|undefined|null/);
});

test.each(messages)("%s says what to do", (name, text) => {
  if (SETTLED.has(name)) expect(text).toMatch(/已|不并入/);
  else expect(text).toMatch(WAY_OUT);
});

/** Told for the record: the program has settled it. */
const SETTLED = new Set(["D03 superseded", "D03 joined"]);

test.each([...CATALOGUE.values()])("$id says what it asks", ({ asks, basis }) => {
  expect(asks).toMatch(/^[\p{Script=Han}=].*。$/u);
  if (basis !== null) expect(basis).toMatch(/^[一二三四五]（[一二三四]）\d?$/);
});

test("a placeholder without a value is a bug and says so", () => {
  expect(() => fill("{header}空白。", {})).toThrow("header");
});

test("an unknown id is a bug and says so", () => {
  expect(() => ruleOf("X99")).toThrow("X99");
});
