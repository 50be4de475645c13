import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useState, type ReactElement } from "react";
import type { Field } from "../../session/row-form";

interface FieldControlProps {
  readonly field: Field;
  readonly onSet: (value: string) => void;
}

/** One field of a line: choices as choices, days and texts as text, written when the field is left. */
export function FieldControl(props: FieldControlProps): ReactElement {
  const { field } = props;
  if (field.choices && !field.readOnly) return field.several ? <Several {...props} /> : <One {...props} />;
  return <Text {...props} />;
}

function One({ field, onSet }: FieldControlProps): ReactElement {
  const { choices, value, label, required } = field;
  const options = [
    { key: "", text: "（空白）" },
    ...(choices ?? []).map((choice) => ({ key: choice, text: choice })),
  ];
  return (
    <Dropdown
      label={label}
      required={required}
      options={options}
      selectedKey={value ?? ""}
      placeholder={value ?? ""}
      {...errorOf(field)}
      onChange={(_, option) => option && option.key !== (value ?? "") && onSet(String(option.key))}
    />
  );
}

function Several({ field, onSet }: FieldControlProps): ReactElement {
  const { choices, value, label, required } = field;
  const chosen = (value ?? "").split("、").filter((word) => word !== "");
  const options = (choices ?? []).map((choice) => ({ key: choice, text: choice }));
  const toggle = (key: string, isChosen: boolean) =>
    onSet((isChosen ? [...chosen, key] : chosen.filter((word) => word !== key)).join("、"));
  return (
    <Dropdown
      label={label}
      required={required}
      multiSelect
      options={options}
      selectedKeys={chosen}
      multiSelectDelimiter="、"
      {...errorOf(field)}
      onChange={(_, option) => option && toggle(String(option.key), option.selected === true)}
    />
  );
}

function Text({ field, onSet }: FieldControlProps): ReactElement {
  const { value, label, required, readOnly, long, says } = field;
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  return (
    <TextField
      label={label}
      required={required && !readOnly}
      readOnly={readOnly}
      multiline={long}
      autoAdjustHeight={long}
      resizable={false}
      rows={long ? 2 : 1}
      value={typed}
      title={says}
      {...errorOf(field)}
      onChange={(_, text) => setTyped(text ?? "")}
      onBlur={() => typed.trim() !== (value ?? "") && onSet(typed)}
    />
  );
}

function errorOf({ findings }: Field): { readonly errorMessage?: string } {
  const [first] = findings;
  return first ? { errorMessage: first.message } : {};
}
