import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { Returned } from "../../../../flows/consolidating/returned";
import { returnedFiles } from "../../../../session/institution/returning";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** 退回清单 of one department. */
export function ReturnedList({ returned }: { readonly returned: Returned }): ReactElement {
  const { busy } = usePane();
  const save = useSave();
  const { department } = returned;
  return (
    <button
      type="button"
      className="adopt"
      aria-label={`${department}的退回清单`}
      disabled={busy !== null}
      onClick={() => save(`生成${department}退回清单`, [returned])}
    >
      <Icon name="back" />
      退回清单
    </button>
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
      <p className="small">最近一次报送里有退回或错误的科室，一个科室一个文件：没有并入的行和查出的问题。</p>
      <DefaultButton disabled={busy !== null} onClick={() => save("生成退回清单", all)}>
        <Icon name="zip" />
        全部退回清单（{all.length} 个科室）
      </DefaultButton>
    </section>
  );
}

function useSave(): (what: string, departments: readonly Returned[]) => void {
  const { state, save } = usePane();
  return (what, departments) => save(what, "退回清单.zip", () => returnedFiles(state, departments));
}
