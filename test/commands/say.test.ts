import { showSentence } from "../../src/fronts/ribbon/show-sentence";

/** A world in which windows open or not, and what was shown and left in it. */
function world(opens: readonly boolean[]) {
  const shown: boolean[] = [];
  const left: string[] = [];
  return {
    shown,
    left,
    show: (_: string, inside: boolean) => Promise.resolve(opens[shown.push(inside) - 1] ?? false),
    leave: (sentence: string) => void left.push(sentence),
  };
}

test.each([
  ["a window inside Excel", [true], [true], []],
  ["a window of the system where Excel opens none", [false, true], [true, false], []],
  ["the pane where no window opens at all", [false, false], [true, false], ["没有完成。"]],
])("what a button of the ribbon could not do is said in %s", async (_, opens, shown, left) => {
  const here = world(opens);
  await showSentence(here, "没有完成。");
  expect([here.shown, here.left]).toEqual([shown, left]);
});
