import { DefaultButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogType } from "@fluentui/react/lib/Dialog";
import { useState, type ReactElement } from "react";
import { endingOf } from "../../../workbook/text/endings";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { timeOf } from "./draft";
import type { ListedVersion } from "./versions";

interface VersionsProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** 以前的样子: how the workbook in sight stood before, to be opened beside it. */
export function VersionsButton({ desk, state }: VersionsProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="wb-tab-row-button" onClick={() => setOpen(true)}>
        以前的样子
      </button>
      <Dialog
        hidden={!isOpen}
        onDismiss={close}
        minWidth="min(560px, 90vw)"
        dialogContentProps={{
          type: DialogType.normal,
          showCloseButton: true,
          title: "这个工作簿以前的样子",
          closeButtonAriaLabel: "关闭",
        }}
      >
        {isOpen && <VersionList desk={desk} state={state} onOpened={close} />}
      </Dialog>
    </>
  );
}

function VersionList({ desk, state, onOpened }: VersionsProps & { readonly onOpened: () => void }) {
  const book = state.books.find(({ id }) => id === state.active);
  const versions = book ? desk.versions.of(book.id) : [];
  if (!book || versions.length === 0) return <p role="status">打开以后还没有改过。</p>;
  const open = (version: ListedVersion) => {
    onOpened();
    void desk.openBeside(book.id, nameOf(book.name, version), version.image);
  };
  return (
    <>
      <p className="wb-quiet">
        选一版另开一个标签，现在的不动。只记这次打开以后的，五分钟一版；关掉工作簿就没有了。
      </p>
      <ul className="wb-hits">
        {versions.map((version) => (
          <li key={version.at} className="wb-version">
            <span>
              <strong>{timeOf(version.at)}</strong> {saysOf(version)}
            </span>
            <DefaultButton aria-label={`打开这一版：${timeOf(version.at)}`} onClick={() => open(version)}>
              打开这一版
            </DefaultButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function saysOf({ changed }: ListedVersion): string {
  if (changed === null) return "打开时的样子";
  return changed.length === 0 ? "内容没有变" : `改了${changed.map((tab) => `“${tab}”`).join("、")}`;
}

/** `01-办公室（10时05分）.xlsx` */
function nameOf(name: string, { at }: ListedVersion): string {
  const ending = endingOf(name) ?? "";
  const [hours, minutes] = timeOf(at).slice(-5).split(":");
  return `${name.slice(0, name.length - ending.length)}（${hours}时${minutes}分）${ending}`;
}
