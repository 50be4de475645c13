import { Dropdown, type IDropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import {
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { severityRank, SEVERITY_NAMES, type Finding } from "../../../findings/finding";
import type { Field } from "../../../session/line/row-form";
import { FieldExamples } from "./field-examples";
import { Icon } from "./icons";

interface FieldControlProps {
  readonly field: Field;
  readonly onSet: (value: string) => void;
  /** To the next field that asks for something. */
  readonly onNext?: (() => void) | undefined;
}

/** One field of a line: choices as choices, days and texts as text, written when the field is left. */
export function FieldControl(props: FieldControlProps): ReactElement {
  return (
    <>
      <Input {...props} />
      <Said field={props.field} />
      <FieldExamples field={props.field} />
    </>
  );
}

function Input(props: FieldControlProps): ReactElement {
  const Chosen = CONTROLS[props.field.control];
  return <Chosen {...props} />;
}

/** What is not filled in here is read, and offers nothing to type into. */
function Fixed({ field: { label, value, says, elsewhere } }: FieldControlProps): ReactElement {
  return (
    <dl className="fixed" title={says}>
      <dt>{label}</dt>
      <dd>{value ?? `（${elsewhere}）`}</dd>
    </dl>
  );
}

/** What counts of a key that was pressed, whatever lay under it. */
type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "preventDefault">;

/** Ctrl+Enter goes on to the next field: a drop-down would open by it. */
function isOn({ key, ctrlKey, metaKey }: Pressed): boolean {
  return key === "Enter" && (ctrlKey || metaKey);
}

/** Keys of a drop-down; in its open list too, which closes first, so that its field has the keyboard. */
function useListKeys(press: (event: Pressed) => void, onNext: (() => void) | undefined) {
  const list = useRef<IDropdown>(null);
  const inField = (event: Pressed) => {
    if (!isOn(event)) {
      press(event);
      return;
    }
    event.preventDefault();
    list.current?.dismissMenu();
  };
  const inList = (event: Pressed) => {
    if (!isOn(event) && !/^[1-9]$/.test(event.key)) return;
    event.preventDefault();
    list.current?.dismissMenu();
    list.current?.focus();
    if (isOn(event)) onNext?.();
    else press(event);
  };
  // In a pane of 320 pixels the list is a panel; from neither do keys reach what is around the field.
  const keys = { onKeyDown: inList };
  return { componentRef: list, onKeyDown: inField, calloutProps: keys, panelProps: keys };
}

/** A figure chooses the word of that place, and goes on. */
function One({ field, onSet, onNext }: FieldControlProps): ReactElement {
  const { choices, value, label, required } = field;
  const options = [
    { key: "", text: "（空白）" },
    ...(choices ?? []).map((choice) => ({ key: choice, text: choice })),
  ];
  const keys = useListKeys((event) => {
    const chosen = choices?.[Number(event.key) - 1];
    if (chosen === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (chosen !== value) onSet(chosen);
    // What is typed next belongs to the next field already.
    onNext?.();
  }, onNext);
  return (
    <Dropdown
      {...keys}
      label={label}
      required={required}
      options={options}
      selectedKey={value ?? (field.suggested === null ? "" : null)}
      placeholder={value ?? hintOf(field) ?? ""}
      title={field.choices?.map((choice, i) => `${i + 1} ${choice}`).join("　")}
      {...errorOf(field)}
      onChange={(_, option) => option && option.key !== (value ?? "") && onSet(String(option.key))}
    />
  );
}

function Several({ field, onSet, onNext }: FieldControlProps): ReactElement {
  const { choices, value, label, required } = field;
  const chosen = (value ?? "").split("、").filter((word) => word !== "");
  const options = (choices ?? []).map((choice) => ({ key: choice, text: choice }));
  const toggle = (key: string, isChosen: boolean) =>
    onSet((isChosen ? [...chosen, key] : chosen.filter((word) => word !== key)).join("、"));
  const keys = useListKeys((event) => {
    const word = choices?.[Number(event.key) - 1];
    if (word === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    toggle(word, !chosen.includes(word));
  }, onNext);
  return (
    <Dropdown
      {...keys}
      label={label}
      required={required}
      multiSelect
      options={options}
      selectedKeys={chosen}
      multiSelectDelimiter="、"
      title={choices?.map((choice, i) => `${i + 1} ${choice}`).join("　")}
      {...errorOf(field)}
      onChange={(_, option) => option && toggle(String(option.key), option.selected === true)}
    />
  );
}

function Text({ field, onSet }: FieldControlProps): ReactElement {
  const { value, label, required, says } = field;
  const long = field.control === "paragraph";
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  return (
    <TextField
      label={label}
      required={required}
      multiline={long}
      autoAdjustHeight={long}
      resizable={false}
      rows={long ? 2 : 1}
      value={typed}
      title={says}
      placeholder={hintOf(field)}
      {...errorOf(field)}
      onChange={(_, text) => setTyped(text ?? "")}
      onBlur={() => typed.trim() !== (value ?? "") && onSet(typed)}
    />
  );
}

/** What is taken over by Ctrl+Enter where nothing stands. */
function hintOf({ suggested }: Field): string | undefined {
  return suggested === null ? undefined : `${suggested}（Ctrl+Enter 采用）`;
}

/** What stands on the screen for each answer of a column; a new one has to be given its own. */
const CONTROLS: Readonly<Record<Field["control"], ComponentType<FieldControlProps>>> = {
  fixed: Fixed,
  choice: One,
  choices: Several,
  text: Text,
  paragraph: Text,
  date: Text,
  deadline: Text,
  number: Text,
  person: Text,
  people: Text,
};

/** Most severe first: a field shows one sentence. */
function saidOf({ findings }: Field): Finding | undefined {
  return [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity))[0];
}

function errorOf(field: Field): { readonly errorMessage?: string } {
  const said = saidOf(field);
  return said?.severity === "error" ? { errorMessage: said.message } : {};
}

/** A reminder or a hint in its own word, sign and colour: neither is a mistake. */
function Said({ field }: { readonly field: Field }): ReactElement | null {
  const said = saidOf(field);
  if (!said || said.severity === "error") return null;
  return (
    <p className={`small said ${said.severity}`}>
      <Icon name={said.severity} />
      {SEVERITY_NAMES[said.severity]}：{said.message}
    </p>
  );
}
