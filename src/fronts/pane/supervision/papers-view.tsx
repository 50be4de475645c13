import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useMemo, useState, type ReactElement } from "react";
import {
  BLANK_FORMS,
  blankFormFiles,
  noticeFiles,
  noticesForPapers,
  paperKindsOf,
  usualHead,
} from "../../../session/supervision/papers";
import type { Head } from "../../../session/steps/heads";
import type { Notice } from "../../../subjects/warnings/notices";
import { Icon } from "../parts/icons";
import { HeadChoice } from "../parts/papers/head-choice";
import { PaperButtons } from "../parts/papers/paper-buttons";
import { usePane } from "../state/pane-context";
import { openedAmong, useOpenedNotice } from "./opened-notice";

/** 材料: papers of a warning, and blank forms, as Word documents. */
export function PapersView(): ReactElement {
  const { state } = usePane();
  const all = useMemo(() => noticesForPapers(state), [state]);
  const { opened } = useOpenedNotice();
  const [first] = all;
  const notice = openedAmong(all, opened) ?? first;
  const newest = all.slice(0, LISTED);
  const notices = notice && !newest.includes(notice) ? [notice, ...newest] : newest;
  return (
    <div className="view">
      {notice ? (
        <PapersOfNotice notice={notice} notices={notices} />
      ) : (
        <p className="fine">台账里还没有预警，没有文书可以生成。</p>
      )}
      <BlankForms />
    </div>
  );
}

/** A ledger may hold thousands: an older one is opened in 预警 first. */
const LISTED = 100;

interface PapersOfNoticeProps {
  readonly notice: Notice;
  readonly notices: readonly Notice[];
}

function PapersOfNotice({ notice, notices }: PapersOfNoticeProps): ReactElement {
  const { state, busy, save } = usePane();
  const { open } = useOpenedNotice();
  const [head, setHead] = useState<Head>(() => usualHead(state));
  const number = notice.line.record.number ?? "";
  const choose = (row: number) => {
    const one = notices.find(({ line }) => line.row === row);
    if (one) open({ row, number: one.line.record.number });
  };
  return (
    <section className="form" aria-label="预警文书">
      <Dropdown
        label="哪一件预警"
        options={notices.map((one) => ({ key: one.line.row, text: nameOf(one) }))}
        selectedKey={notice.line.row}
        onChange={(_, option) => option && choose(Number(option.key))}
      />
      <HeadChoice head={head} onChange={setHead} />
      <div className="buttons below">
        {paperKindsOf(notice).map((kind, i) => {
          const Button = i === 0 ? PrimaryButton : DefaultButton;
          return (
            <Button
              key={kind}
              disabled={busy !== null}
              onClick={() =>
                save(`生成${kind}`, `${kind}.zip`, () => noticeFiles(state, { kind, number, head }))
              }
            >
              <Icon name="sheet" />
              {kind}
            </Button>
          );
        })}
      </div>
    </section>
  );
}

/** `检廉预〔2012〕3号 张三（待回告）` */
function nameOf({ line, record, state }: Notice): string {
  return `${line.record.number ?? ""} ${record.对象 ?? ""}（${state}）`;
}

function BlankForms(): ReactElement {
  const { state } = usePane();
  return (
    <section className="form" aria-label="空白表">
      <h2>空白表</h2>
      <PaperButtons kinds={BLANK_FORMS} make={(kind) => blankFormFiles(state, kind)} />
    </section>
  );
}
