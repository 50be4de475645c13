import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import type { ReactElement } from "react";
import type { ConsolidationPreview } from "../../../../session/institution/consolidating";

interface SeveralFilesProps {
  readonly several: ConsolidationPreview["several"];
  readonly preferred: ReadonlySet<string>;
  readonly onPrefer: (preferred: ReadonlySet<string>) => void;
}

/** A department that sent several files: which of them counts (D03). */
export function SeveralFiles({ several, preferred, onPrefer }: SeveralFilesProps): ReactElement | null {
  if (several.length === 0) return null;
  return (
    <section>
      {several.map(({ department, files }) => (
        <ChoiceGroup
          key={department}
          label={`${department}交来 ${files.length} 个文件，以哪个为准？`}
          selectedKey={files.find((file) => preferred.has(file)) ?? ""}
          options={[
            { key: "", text: "按报送序号和填报日期" },
            ...files.map((file) => ({ key: file, text: file })),
          ]}
          onChange={(_, option) => option && onPrefer(choose(preferred, files, option.key))}
        />
      ))}
    </section>
  );
}

function choose(preferred: ReadonlySet<string>, files: readonly string[], file: string): ReadonlySet<string> {
  const others = [...preferred].filter((one) => !files.includes(one));
  return new Set(file === "" ? others : [...others, file]);
}
