import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import type { ReactElement } from "react";
import { HEADS, type Head } from "../../../../session/steps/heads";

interface HeadChoiceProps {
  readonly head: Head;
  readonly onChange: (head: Head) => void;
}

/** How the red head of a paper is printed. */
export function HeadChoice({ head, onChange }: HeadChoiceProps): ReactElement {
  return (
    <>
      <ChoiceGroup
        className="across"
        label="红头"
        options={HEADS.map(([key, text]) => ({ key, text }))}
        selectedKey={head}
        onChange={(_, option) => option && onChange(option.key as Head)}
      />
      <p className="small">
        打印：红头和红线一起印。套打：用印好红头的纸，留出位置。无：从标题开始。表格类文书没有红头。
      </p>
    </>
  );
}
