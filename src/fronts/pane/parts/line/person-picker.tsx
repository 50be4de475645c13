import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import type { Filling } from "../../../../session/department/filling";
import type { Person } from "../../../../house/house";

interface PickerProps {
  readonly filling: Filling;
  readonly onPerson: (person: Person) => void;
  readonly onDepartment: () => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly says: string;
  readonly pick: () => void;
}

const LIST = "people-to-pick";

/** The roster, narrowed by a few letters: arrows choose, Enter takes, Esc closes. */
export function PersonPicker({ onClose, ...given }: PickerProps): ReactElement {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const choices = choicesOf(given).filter(({ name, says }) => `${name}${says}`.includes(typed.trim()));
  const chosen = Math.min(at, choices.length - 1);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter") choices[chosen]?.pick();
    else if (move !== undefined) setAt(Math.max(0, Math.min(chosen + move, choices.length - 1)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="picker" aria-label="为谁新增风险点" onKeyDown={press}>
      <TextField
        autoFocus
        ariaLabel="为谁新增：打姓名或岗位查找"
        placeholder="打姓名或岗位查找；↑↓ 选，Enter 确定"
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls={LIST}
        aria-activedescendant={choices[chosen] ? `${LIST}-${chosen}` : undefined}
        onChange={(_, text) => {
          setTyped(text ?? "");
          setAt(0);
        }}
      />
      <ul role="listbox" id={LIST} aria-label="名册">
        {choices.map(({ key, name, says, pick }, i) => (
          <li key={key} role="option" id={`${LIST}-${i}`} aria-selected={i === chosen} onClick={pick}>
            {name} <span className="small">{says}</span>
          </li>
        ))}
        {choices.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled>
            名册里没有这样的人。
          </li>
        )}
      </ul>
    </section>
  );
}

function choicesOf({ filling, onPerson, onDepartment }: Omit<PickerProps, "onClose">): readonly Choice[] {
  const people = filling.everybody.map(({ person, points, isLast }) => ({
    key: `${person.name}${person.place.row ?? 0}`,
    name: person.name,
    says: [person.post, points === 0 ? "还没有风险点" : `已有 ${points} 个`, isLast && "刚填过"]
      .filter(Boolean)
      .join(" · "),
    pick: () => onPerson(person),
  }));
  if (!filling.asksDepartmentPoints) return people;
  const { departmentPoints } = filling;
  const says = `科室风险点 · ${departmentPoints === 0 ? "还没有" : `已有 ${departmentPoints} 个`}`;
  return [...people, { key: "", name: "本科室", says, pick: onDepartment }];
}
