import { useMemo, useRef, useState, type ReactElement } from "react";
import { fillingOf } from "../../../../session/department/filling";
import { addDepartmentPoint, addPointFor } from "../../../../session/line/add-point";
import { copyLine, USUALLY_OTHER } from "../../../../session/line/copy-line";
import type { Plan } from "../../../../session/plan";
import { useFillIn } from "./led-to";
import { usePane } from "../../state/pane-context";
import { useKey } from "../../state/use-key";
import { Icon } from "../icons";
import { later } from "../opening/later";
import { LightButton } from "../light/button";

const PersonPicker = later(
  async () => (await import(/* webpackChunkName: "department-views" */ "./person-picker")).PersonPicker,
);

/** ＋ 为某人新增风险点: in sight whichever task is open, in a department's workbook. */
export function AddBar(): ReactElement | null {
  const { state } = usePane();
  const filling = useMemo(() => (state.kind === "department" ? fillingOf(state) : null), [state]);
  if (!filling?.department) return null;
  return <Bar filling={filling} />;
}

function Bar({ filling }: { readonly filling: NonNullable<ReturnType<typeof fillingOf>> }): ReactElement {
  const { state, busy } = usePane();
  const fillIn = useFillIn();
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useKey("Alt+KeyN", () => setOpen(true));
  const begin = (make: () => Plan) => {
    setOpen(false);
    fillIn(make);
  };
  const close = () => {
    setOpen(false);
    bar.current?.querySelector("button")?.focus();
  };
  return (
    <div className="add" ref={bar}>
      <div className="buttons">
        <LightButton
          className="grow"
          disabled={busy !== null}
          aria-expanded={open}
          title="Alt+N"
          onClick={() => setOpen(!open)}
        >
          <Icon name="add" />
          为某人新增风险点
        </LightButton>
        {filling.points.length > 0 && <Copy />}
      </div>
      {open && (
        <PersonPicker
          filling={filling}
          onPerson={(person) => begin(() => addPointFor(state, person))}
          onDepartment={() => begin(() => addDepartmentPoint(state))}
          onClose={close}
        />
      )}
    </div>
  );
}

/** 复制上一行: the line at hand, else the last one, without its number and its review. */
function Copy(): ReactElement {
  const { session, state, busy } = usePane();
  const fillIn = useFillIn();
  const copy = () =>
    void session.selected().then(
      (at) => fillIn(() => copyLine(state, at), USUALLY_OTHER),
      () => fillIn(() => copyLine(state, null), USUALLY_OTHER),
    );
  useKey("Alt+KeyR", copy);
  return (
    <LightButton disabled={busy !== null} title="当前行照抄一行，编号和审核不抄（Alt+R）" onClick={copy}>
      <Icon name="split" />
      复制上一行
    </LightButton>
  );
}
