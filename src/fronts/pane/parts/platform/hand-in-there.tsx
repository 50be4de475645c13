import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useCallback, useEffect, useState, type FormEvent, type ReactElement } from "react";
import type { HandInAnswer, PlatformDesk, PlatformVisitor } from "../../../../workbook/platform/platform";
import { sentenceOf } from "../../../../workbook/host-error";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

interface HandInThereProps {
  /** Brought when it is wanted. */
  readonly platform: () => Promise<PlatformDesk>;
  /** The workbook at hand as a file. */
  readonly bookFile: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

/** Who is signed in; undefined as long as that is not known, a sentence where it cannot be known. */
type Known = PlatformVisitor | null | undefined | string;

/** 报送到平台: the workbook as it is goes to the platform that this page came from, and what became of it is said. */
export function HandInThere({ platform, bookFile }: HandInThereProps): ReactElement {
  const { state, busy, run } = usePane();
  const { visitor, setVisitor, look } = useVisitor(platform);
  const [answer, setAnswer] = useState<HandInAnswer | null>(null);
  const cover = state.checked.read.cover?.record;
  const [code, name] = [cover?.code ?? "", cover?.department ?? ""];
  const told = (what: string, ask: () => Promise<HandInAnswer>) => {
    setAnswer(null);
    run(what, async () => {
      try {
        setAnswer(await ask());
      } finally {
        // Who was signed in may not be any more.
        await look();
      }
    });
  };
  const send = () =>
    told("报送到平台", async () => {
      const file = await bookFile();
      return (await platform()).handIn(file.name, file.bytes);
    });
  return (
    <section className="form" aria-label="报送到平台">
      <h2>报送到平台</h2>
      {visitor === undefined && <p className="small">正在看有没有登录……</p>}
      {typeof visitor === "string" && <p className="small">{visitor}</p>}
      {typeof visitor !== "string" && visitor !== undefined && visitor?.account !== code && (
        <SignIn
          says={whoIsThere(visitor, name)}
          onSecret={(secret) =>
            run("登录平台", async () => setVisitor(await (await platform()).signIn(code, secret)))
          }
        />
      )}
      {isVisitor(visitor) && visitor.account === code && (
        <>
          <p className="small">
            已登录：{visitor.name}
            {visitor.state !== null && `，${visitor.state}`}。直接报送现在打开的这一份，不用先存成文件。
          </p>
          <PrimaryButton className="below" disabled={busy !== null} onClick={send}>
            <Icon name="hand-in" />
            报送到平台
          </PrimaryButton>
        </>
      )}
      <div role="status">{answer !== null && <Answer answer={answer} />}</div>
      {answer?.outcome === "held" && answer.allowed && (
        <Insist
          key={answer.held}
          onReason={(reason) => told("仍要报送", async () => (await platform()).insist(answer.held, reason))}
        />
      )}
    </section>
  );
}

/** Who is signed in, looked up at once and whenever somebody asks again. */
function useVisitor(platform: HandInThereProps["platform"]) {
  const [visitor, setVisitor] = useState<Known>(undefined);
  const look = useCallback(
    () =>
      platform()
        .then((desk) => desk.visitor())
        .then(setVisitor, (error: unknown) => setVisitor(sentenceOf(error))),
    [platform],
  );
  useEffect(() => void look(), [look]);
  return { visitor, setVisitor, look };
}

function isVisitor(known: Known): known is PlatformVisitor {
  return typeof known === "object" && known !== null;
}

function whoIsThere(visitor: PlatformVisitor | null, name: string): string {
  if (visitor === null) return `用“${name}”的访问码登录平台，就可以直接报送。访问码由监察室发给各科室。`;
  return `现在登录的是“${visitor.name}”，这份工作簿是“${name}”的。要报送，请用“${name}”的访问码登录。`;
}

function Answer({ answer }: { readonly answer: HandInAnswer }): ReactElement {
  const { outcome, sentence } = answer;
  const sign = outcome === "received" ? "done" : outcome === "held" ? "warning" : "error";
  const next =
    outcome !== "held"
      ? ""
      : answer.allowed
        ? "改好以后再报送；改不了的，写明理由也可以报送。"
        : "这些错误不能带着报送，请改好以后再报送。";
  return (
    <p className={outcome === "received" ? "fine" : ""}>
      <Icon name={sign} /> {sentence}
      {next}
    </p>
  );
}

function SignIn({
  says,
  onSecret,
}: {
  readonly says: string;
  readonly onSecret: (secret: string) => void;
}): ReactElement {
  return <OneField says={says} label="访问码" type="password" button="登录平台" onText={onSecret} />;
}

function Insist({ onReason }: { readonly onReason: (reason: string) => void }): ReactElement {
  return <OneField label="仍要报送的理由" button="仍要报送" onText={onReason} />;
}

interface OneFieldProps {
  readonly says?: string;
  readonly label: string;
  readonly type?: "password";
  readonly button: string;
  readonly onText: (text: string) => void;
}

/** A field and its button; Enter presses it. */
function OneField({ says, label, type, button, onText }: OneFieldProps): ReactElement {
  const { busy } = usePane();
  const [text, setText] = useState("");
  const isBlank = text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBlank && busy === null) onText(text.trim());
  };
  return (
    <form onSubmit={submit}>
      {says !== undefined && <p className="small">{says}</p>}
      <TextField
        label={label}
        value={text}
        {...(type && {
          type,
          canRevealPassword: true,
          revealPasswordAriaLabel: "显示访问码",
          autoComplete: "off",
        })}
        onChange={(_, value = "") => setText(value)}
      />
      <DefaultButton className="below" type="submit" disabled={busy !== null || isBlank}>
        {button}
      </DefaultButton>
    </form>
  );
}
