import { useState, type ReactElement } from "react";
import { Icon, type DrawnIcon } from "../../pane/parts/icons";
import { OpenFiles } from "./open-files";

/** What a door leads to; the shell does it. */
export interface Ways {
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly onNew: () => Promise<void>;
  /** 监察室专用工作簿, by an institution's workbook. */
  readonly onSupervision: (files: readonly File[]) => Promise<void>;
  readonly onSample: () => Promise<void>;
}

/** Who comes here, and what he does first. */
export function Doors({ onFiles, onNew, onSupervision, onSample }: Ways): ReactElement {
  const [isOffice, setOffice] = useState(false);
  if (isOffice)
    return (
      <div className="wb-doors" role="group" aria-label="监察室从哪里开始">
        <DoorButton
          icon="new"
          title="新建院工作簿"
          says="还没有院工作簿：得到一个空的，马上就能填"
          onPress={() => void onNew()}
          isFirst
        />
        <OpenFiles onFiles={onFiles} label="要打开的院工作簿">
          {(choose) => (
            <DoorButton
              icon="sheet"
              title="打开院工作簿"
              says="已经有了：监察室专用工作簿也从这里打开"
              onPress={choose}
            />
          )}
        </OpenFiles>
        <OpenFiles onFiles={onSupervision} label="据以新建的院工作簿">
          {(choose) => (
            <DoorButton
              icon="new"
              title="新建监察室专用工作簿"
              says="记信息档案、预警：先选院工作簿"
              onPress={choose}
            />
          )}
        </OpenFiles>
        <DoorButton icon="back" title="返回" says="重新选" onPress={() => setOffice(false)} />
      </div>
    );
  return (
    <div className="wb-doors" role="group" aria-label="从哪里开始">
      <OpenFiles onFiles={onFiles} label="要打开的科室工作簿">
        {(choose) => (
          <DoorButton icon="fix" title="我是科室填报人" says="打开监察室发来的科室工作簿" onPress={choose} />
        )}
      </OpenFiles>
      <DoorButton
        icon="people"
        title="我是监察室"
        says="新建或打开院工作簿，下发、汇总、印制"
        onPress={() => setOffice(true)}
      />
      <DoorButton
        icon="hint"
        title="先看示例"
        says="示例单位的数据，随便改"
        onPress={() => void onSample()}
      />
    </div>
  );
}

interface DoorButtonProps {
  readonly icon: DrawnIcon;
  readonly title: string;
  readonly says: string;
  readonly onPress: () => void;
  /** Takes the keyboard when it comes: what was pressed before has gone. */
  readonly isFirst?: boolean;
}

function DoorButton({ icon, title, says, onPress, isFirst = false }: DoorButtonProps): ReactElement {
  return (
    <button type="button" className="wb-door" onClick={onPress} ref={isFirst ? focusOnce : undefined}>
      <strong>
        <Icon name={icon} />
        {title}
      </strong>
      <span>{says}</span>
    </button>
  );
}

function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
