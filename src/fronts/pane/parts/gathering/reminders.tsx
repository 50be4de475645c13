import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type ReactElement } from "react";
import { remindersOf, type Reminder } from "../../../../session/institution/reminders";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { copyText } from "../../services/copy-text";
import { Icon } from "../icons";

/** 催报: who has not filed or has something to mend, each with a text to be sent. */
export function Reminders(): ReactElement | null {
  const { state } = usePane();
  const reminders = useAnswer(() => remindersOf(state), [state.content]);
  if (typeof reminders === "string" || reminders.length === 0) return null;
  const whole = reminders.map(({ text }) => text).join("\n\n");
  return (
    <details className="group">
      <summary>
        催报 <span className="count">{reminders.length}</span>
      </summary>
      <CopyButton text={whole} label="全部复制" />
      <ul className="cards">
        {reminders.map((one) => (
          <OneReminder key={one.department} reminder={one} />
        ))}
      </ul>
    </details>
  );
}

const LINES = 12;

function OneReminder({
  reminder: { department, standing, text },
}: {
  readonly reminder: Reminder;
}): ReactElement {
  return (
    <li className="card plain">
      <div className="bar">
        <strong className="grow">{department}</strong>
        <span className="warning">{standing}</span>
      </div>
      <TextField
        ariaLabel={`给${department}的催报`}
        multiline
        readOnly
        resizable={false}
        rows={Math.min(LINES, text.split("\n").length + 1)}
        value={text}
      />
      <CopyButton text={text} label="复制" of={department} />
    </li>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly of?: string;
}

function CopyButton({ text, label, of = "" }: CopyButtonProps): ReactElement {
  const [said, setSaid] = useState("");
  const copy = () =>
    void copyText(text).then((isDone) =>
      setSaid(isDone ? "已复制，可以粘贴到短信或邮件里。" : "浏览器不许复制，请选中文字按 Ctrl+C。"),
    );
  return (
    <div className="bar">
      <button
        type="button"
        className="adopt"
        aria-label={of === "" ? undefined : `${label}给${of}的催报`}
        onClick={copy}
      >
        <Icon name="sheet" />
        {label}
      </button>
      <span className="small" role="status">
        {said}
      </span>
    </div>
  );
}
