import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { Returned } from "../../../../flows/consolidating/returned";
import { returnedFiles, type ReturnedForm } from "../../../../session/institution/returned-files";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** 退回清单 of one department: as a sheet to work by, or as a document to read on paper. */
export function ReturnedList({ returned }: { readonly returned: Returned }): ReactElement {
  const { busy } = usePane();
  const save = useSave();
  const { department } = returned;
  return (
    <div className="buttons">
      <button
        type="button"
        className="adopt"
        aria-label={`${department}的退回清单`}
        disabled={busy !== null}
        onClick={() => save(`生成${department}退回清单`, [returned], ["sheet"])}
      >
        <Icon name="back" />
        退回清单
      </button>
      <button
        type="button"
        className="adopt"
        aria-label={`${department}的退回清单 Word 版`}
        disabled={busy !== null}
        onClick={() => save(`生成${department}退回清单 Word 版`, [returned], ["document"])}
      >
        <Icon name="sign" />
        Word 版
      </button>
    </div>
  );
}

/** 退回清单 of everybody who has something to mend. */
export function ReturnedLists({ all }: { readonly all: readonly Returned[] }): ReactElement | null {
  const { busy } = usePane();
  const save = useSave();
  if (all.length === 0) return null;
  return (
    <section className="form">
      <h2>退回清单</h2>
      <p className="small">
        最近一次报送里有退回或错误的科室，一个科室一份表格、一份打印签收用的 Word
        文档：没有并入的行和查出的问题。
      </p>
      <DefaultButton
        disabled={busy !== null}
        onClick={() => save("生成退回清单", all, ["sheet", "document"])}
      >
        <Icon name="zip" />
        全部退回清单（{all.length} 个科室）
      </DefaultButton>
    </section>
  );
}

type Save = (what: string, departments: readonly Returned[], forms: readonly ReturnedForm[]) => void;

function useSave(): Save {
  const { state, save } = usePane();
  return (what, departments, forms) =>
    save(what, "退回清单.zip", () => returnedFiles(state, departments, forms));
}
