import { ENDINGS } from "../../../workbook/text/endings";
import { CommandBarButton } from "@fluentui/react/lib/Button";
import type { IContextualMenuItem } from "@fluentui/react/lib/ContextualMenu";
import { useRef, useState, type ReactElement } from "react";
import { Icon } from "../../pane/parts/icons";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { printInSight } from "../print/print-sheet";
import type { Sample, SampleGroup } from "../samples";
import { SaveButton } from "./save-button";
import { ToolButton } from "./tool-button";

interface ToolbarProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly samples: () => readonly SampleGroup[];
  readonly onTour: () => void;
}

/** Open, save, print, play. */
export function Toolbar({ desk, state, samples, onTour }: ToolbarProps): ReactElement {
  return (
    <header className="wb-toolbar">
      <strong className="wb-brand">廉政风险防控工作台</strong>
      <OpenButton desk={desk} disabled={state.busy !== null} />
      <SaveButton desk={desk} state={state} />
      <ToolButton
        icon="table"
        text="打印当前表"
        disabled={!state.session}
        onClick={() => void printInSight(desk)}
      />
      <SamplesButton desk={desk} samples={samples} />
      <ToolButton icon="hint" text="使用介绍" onClick={onTour} />
      <span className="wb-grow" />
      <span className="wb-status" role="status">
        {state.busy === null ? "数据只在这台电脑上" : `正在${state.busy}……`}
      </span>
    </header>
  );
}

function OpenButton({ desk, disabled }: { readonly desk: Desk; readonly disabled: boolean }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ToolButton icon="sheet" text="打开" disabled={disabled} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS.join(",")}
        aria-label="要打开的工作簿"
        onChange={({ target }) => {
          void desk.openFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}

/** The samples are listed when somebody opens the menu. */
function SamplesButton({
  desk,
  samples,
}: {
  readonly desk: Desk;
  readonly samples: () => readonly SampleGroup[];
}): ReactElement {
  const [groups, setGroups] = useState<readonly SampleGroup[] | null>(null);
  const open = (sample: Sample) => void desk.open("打开示例", new Map([[sample.name, sample.draw()]]));
  const items = groups?.map((group) => groupItem(group, open)) ?? [LISTING];
  return (
    <CommandBarButton menuProps={{ items, onMenuOpened: () => setGroups(groups ?? samples()) }}>
      <Icon name="new" />
      示例
    </CommandBarButton>
  );
}

const LISTING: IContextualMenuItem = { key: "listing", text: "正在列出示例……", disabled: true };

function groupItem({ title, samples }: SampleGroup, open: (sample: Sample) => void): IContextualMenuItem {
  const [only] = samples;
  if (only && samples.length === 1) return { key: title, text: title, onClick: () => open(only) };
  const items = samples.map((sample) => ({
    key: sample.name,
    text: sample.name,
    onClick: () => open(sample),
  }));
  return { key: title, text: title, subMenuProps: { items } };
}
