import { CommandBarButton } from "@fluentui/react/lib/Button";
import type { IContextualMenuItem } from "@fluentui/react/lib/ContextualMenu";
import { useState, type ReactElement } from "react";
import { Icon } from "../../pane/parts/icons";
import type { Ways } from "../begin/doors";
import { OpenFiles } from "../begin/open-files";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { printInSight } from "../print/print-sheet";
import { KeepingButton } from "../keeping/keeping-button";
import { SearchButton } from "../search/search-box";
import { imagesOf, type Sample, type SampleGroup } from "../samples";
import { SaveButton } from "./save-button";
import { ToolButton } from "./tool-button";
import type { Saving } from "./use-saving";

interface ToolbarProps extends Pick<Ways, "onFiles" | "onNew"> {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly samples: () => readonly SampleGroup[];
  readonly onTour: () => void;
  readonly saving: Saving;
  readonly onPreview: () => void;
  readonly onSubordinates: () => void;
}

/** Open, begin, save, print, play. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { desk, state, samples, onTour, onFiles, onNew, saving, onPreview, onSubordinates } = props;
  const isBusy = state.busy !== null;
  return (
    <header className="wb-toolbar">
      <strong className="wb-brand">廉政风险防控工作台</strong>
      <OpenFiles onFiles={onFiles} label="要打开的工作簿">
        {(choose) => <ToolButton icon="sheet" text="打开" disabled={isBusy} onClick={choose} />}
      </OpenFiles>
      <ToolButton icon="new" text="新建院工作簿" disabled={isBusy} onClick={() => void onNew()} />
      <SaveButton saving={saving} state={state} />
      <ToolButton
        icon="table"
        text="打印当前表"
        disabled={!state.session}
        onClick={() => void printInSight(desk)}
      />
      <ToolButton icon="sheet" text="打印预览" disabled={!state.session} onClick={onPreview} />
      <SearchButton desk={desk} state={state} />
      <ToolButton icon="people" text="下级单位" onClick={onSubordinates} />
      <SamplesButton desk={desk} samples={samples} />
      <ToolButton icon="hint" text="使用介绍" onClick={onTour} />
      <span className="wb-grow" />
      <KeepingButton desk={desk} state={state} />
      <span className="wb-status" role="status">
        {statusOf(state)}
      </span>
    </header>
  );
}

function statusOf({ busy, saved, keeps }: DeskState): string {
  if (busy !== null) return `正在${busy}……`;
  const where = keeps ? "数据只在这台电脑上" : "这台电脑上不留底，请常保存";
  return saved === null ? where : `已保存为“${saved}”。${where}`;
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
  const open = (sample: Sample) => void desk.openSample(imagesOf(sample));
  const items = groups?.map((group) => groupItem(group, open)) ?? [LISTING];
  return (
    <CommandBarButton menuProps={{ items, onMenuOpened: () => setGroups(groups ?? samples()) }}>
      <Icon name="pane" />
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
