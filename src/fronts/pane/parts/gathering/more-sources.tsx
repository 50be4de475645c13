import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { Files } from "../../state/use-files";
import { useFolder } from "../../state/use-folder";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** Where department workbooks may come from besides being chosen one by one. */
export function MoreSources({ files }: { readonly files: Files }): ReactElement | null {
  const { state, services, run } = usePane();
  const { openBooks, sample } = services;
  const open = openBooks?.names() ?? [];
  const isSample = sample?.isOf(state.checked.read.institution.info?.record.institution ?? null);
  return (
    <div className="buttons">
      {openBooks && open.length > 0 && (
        <DefaultButton
          title={open.join("、")}
          onClick={() => run("取来打开的工作簿", async () => files.add(await openBooks.files()))}
        >
          <Icon name="sheet" />
          用打开着的（{open.length} 个）
        </DefaultButton>
      )}
      <FolderButtons files={files} />
      {sample && isSample && (
        <DefaultButton onClick={() => run("取来示例", async () => files.add(await sample.files()))}>
          <Icon name="hint" />
          用示例试试
        </DefaultButton>
      )}
    </div>
  );
}

/** A folder is chosen once, and read again as often as something new came into it. */
function FolderButtons({ files }: { readonly files: Files }): ReactElement | null {
  const { run } = usePane();
  const { folder, choose, read } = useFolder(files);
  if (!choose) return null;
  return (
    <>
      <DefaultButton onClick={() => run("选择文件夹", choose)}>
        <Icon name="zip" />
        {folder ? "换一个文件夹" : "选择文件夹"}
      </DefaultButton>
      {folder && (
        <DefaultButton onClick={() => run("重新读取文件夹", read)}>
          <Icon name="undo" />
          重新读取“{folder.name}”
        </DefaultButton>
      )}
    </>
  );
}
