import { useRef, type ReactElement } from "react";
import { ENDINGS } from "../../../workbook/text/endings";

interface OpenFilesProps {
  /** What the field for files is called. */
  readonly label: string;
  /** What names of files end in; workbooks where nothing is said. */
  readonly endings?: readonly string[];
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  /** The button that lets somebody choose. */
  readonly children: (choose: () => void) => ReactElement;
}

/** Lets somebody choose workbooks on this computer. */
export function OpenFiles({ label, endings = ENDINGS, onFiles, children }: OpenFilesProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={endings.join(",")}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) void onFiles(files);
        }}
      />
    </>
  );
}
