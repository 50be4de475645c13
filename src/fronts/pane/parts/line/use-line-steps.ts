import { useEffect } from "react";
import { fillingOf, nextIncomplete } from "../../../../session/department/filling";
import { setField, type RowForm } from "../../../../session/line/row-form";
import { useLedTo } from "./led-to";
import { usePane } from "../../state/pane-context";
import { useSteps, type Steps } from "./use-steps";

/** Through what this line asks for, then on to the next line that asks for something; begun where somebody was led here. */
export function useLineSteps(form: RowForm): Steps {
  const { state, propose } = usePane();
  const [led, lead] = useLedTo();
  const goOn = useNextLine(form);
  const { line } = form;
  const steps = useSteps({
    take(key) {
      const fields = form.parts.flatMap((part) => part.fields);
      const suggested = fields.find((field) => field.key === key)?.suggested ?? null;
      if (suggested !== null) propose(() => setField(state, line, key, suggested));
    },
    onDone: goOn,
  });
  const isHere = led?.place.sheet === line.table.sheet && led.place.row === line.entry.row;
  useEffect(() => {
    if (!isHere) return;
    lead(null);
    steps.begin(keyAt(form, led.place.column), led.revise);
  });
  return steps;
}

function useNextLine({ line }: RowForm): () => void {
  const { state, session, run } = usePane();
  const [, lead] = useLedTo();
  return () => {
    const filling = fillingOf(state);
    const next = filling && nextIncomplete(filling, { sheet: line.table.sheet, row: line.entry.row });
    if (!next) return;
    const { table, entry } = next;
    run("转到下一行", async () => {
      await session.reveal({
        sheet: table.sheet,
        row: entry.row,
        column: table.header?.columnOf.get("point") ?? 1,
      });
      // Whatever it asks for first.
      lead({ place: { sheet: table.sheet, row: entry.row, column: 0 }, revise: [] });
    });
  };
}

function keyAt({ line }: RowForm, column: number): string | undefined {
  return [...(line.table.header?.columnOf ?? [])].find(([, at]) => at === column)?.[0];
}
