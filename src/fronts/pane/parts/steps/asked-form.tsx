import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { Plan } from "../../../../session/plan";
import { lackingIn, type AskedForm, type Typed } from "../../../../session/steps/asked-field";
import type { Field } from "../../../../session/line/row-form";
import { FieldControl } from "../field-control";
import { useSteps } from "../line/use-steps";
import { usePane } from "../../state/pane-context";

interface AskedFormProps {
  /** What it is for: 签收 检廉预〔2012〕3号. */
  readonly title: string;
  /** The word on the button that writes. */
  readonly does: string;
  /** What stands in it before anybody types. */
  readonly begin: Typed;
  /** Its fields, as far as it is filled in. */
  readonly formOf: (typed: Typed) => AskedForm;
  /** What it comes to. Throws `HostError` where it may not be done. */
  readonly plan: (typed: Typed) => Plan;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Said between its fields and its button. */
  readonly note?: (typed: Typed, type: (key: string, value: string) => void) => ReactNode;
}

/** A small form: nothing is written before its button is pressed, and then all of it at once. */
export function AskedFormView(props: AskedFormProps): ReactElement {
  const { title, does, begin, formOf, plan, onDone, onCancel, note } = props;
  const { propose, busy } = usePane();
  const latest = useRef(begin);
  const [typed, setTyped] = useState(begin);
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const type = useCallback((key: string, value: string) => {
    latest.current = { ...latest.current, [key]: value };
    setTyped(latest.current);
  }, []);
  const form = formOf(typed);
  const submit = () => {
    // What is being typed counts.
    if (document.activeElement instanceof HTMLElement && isTextField(document.activeElement))
      document.activeElement.blur();
    const missing = lackingIn(formOf(latest.current));
    setLacking(missing);
    if (missing.length > 0) steps.begin();
    else propose(() => plan(latest.current), onDone);
  };
  const steps = useSteps({
    take(key) {
      const field = [...form.needs, ...form.may].find((one) => one.key === key);
      if (field?.suggested) type(key, field.suggested);
    },
    onDone: submit,
  });
  const { begin: enter } = steps;
  useEffect(() => enter(), [enter]);
  return (
    <section className="form" aria-label={title}>
      <h2>{title}</h2>
      <div ref={steps.form} onKeyDown={steps.press}>
        <Fields fields={form.needs} onType={type} onNext={steps.next} />
        {form.may.length > 0 && (
          <details className="group" open={form.needs.length === 0}>
            <summary>{form.needs.length === 0 ? "可以填写" : `还可以填写（${form.may.length} 项）`}</summary>
            <Fields fields={form.may} onType={type} onNext={steps.next} />
          </details>
        )}
        {note?.(typed, type)}
        {lacking.length > 0 && (
          <p className="error" role="alert">
            还没有填：{lacking.join("、")}。
          </p>
        )}
        <div className="buttons below">
          <PrimaryButton disabled={busy !== null} onClick={submit}>
            {does}
          </PrimaryButton>
          <DefaultButton onClick={onCancel}>取消</DefaultButton>
        </div>
        <p className="small">Ctrl+Enter 到下一个要填的项，填完就{does}。</p>
      </div>
    </section>
  );
}

function isTextField(element: HTMLElement): boolean {
  return element.matches("input, textarea");
}

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly onType: (key: string, value: string) => void;
  readonly onNext: () => void;
}

function Fields({ fields, onType, onNext }: FieldsProps): ReactElement {
  return (
    <div className="fields">
      {fields.map((field) => (
        <div
          key={field.key}
          className={field.wide ? "long" : undefined}
          data-field={field.key}
          {...(field.asks && { "data-asks": "" })}
          {...(field.value !== null && { "data-filled": "" })}
        >
          <FieldControl field={field} onSet={(value) => onType(field.key, value)} onNext={onNext} />
        </div>
      ))}
    </div>
  );
}
