import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useState, type ReactElement } from "react";
import type { PrintSettings } from "../../../flows/print";
import { departmentStandings } from "../../../session/institution/institution";
import { systemTableFile, systemTablePlan, systemTableSheets } from "../../../session/institution/printing";
import type { SheetImage } from "../../../workbook/sheet-image";
import { usePane } from "../state/pane-context";
import { Icon } from "../parts/icons";
import { LookLarge } from "../parts/preview/look-large";
import { SheetPreview } from "../parts/preview/sheet-preview";
import { useAnswer } from "../state/use-answer";

const PAPERS = [
  { key: "A3", text: "A3 横向" },
  { key: "A4", text: "A4 横向" },
];

/** 体系表: how it is to look, what it looks like, and its page set up in the workbook. */
export function PrintingView(): ReactElement {
  const { state } = usePane();
  const [settings, setSettings] = useState<PrintSettings>({ paper: "A3" });
  const sheets = useAnswer(() => systemTableSheets(state, settings), [state.content, settings]);
  return (
    <div className="view">
      <Settings settings={settings} onChange={setSettings} />
      {typeof sheets === "string" ? (
        <p className="error">{sheets}</p>
      ) : (
        <>
          <Ways settings={settings} sheets={sheets} />
          {sheets.map((sheet) => (
            <SheetPreview key={sheet.sheet} image={sheet} />
          ))}
        </>
      )}
    </div>
  );
}

interface WaysProps {
  readonly settings: PrintSettings;
  readonly sheets: readonly SheetImage[];
}

/** Into this workbook where its page can be set up there; as a file of its own everywhere. */
function Ways({ settings, sheets }: WaysProps): ReactElement {
  const { session, state, services, busy, propose, save } = usePane();
  const { pageSetUp } = session.workbook.capabilities;
  const Draw = services.printSheets ? DefaultButton : PrimaryButton;
  const Save = pageSetUp ? DefaultButton : PrimaryButton;
  return (
    <>
      <div className="buttons">
        {services.printSheets && <PrintNow sheets={sheets} />}
        {pageSetUp && (
          <Draw disabled={busy !== null} onClick={() => propose(() => systemTablePlan(state, settings))}>
            <Icon name="table" />
            生成体系表
          </Draw>
        )}
        {services.previewSheets && <LookLarge sheets={sheets} then={HOW_TO_PRINT} />}
        <Save
          disabled={busy !== null}
          onClick={() => save("保存体系表", "体系表.zip", () => systemTableFile(sheets))}
        >
          <Icon name="sheet" />
          另存为文件
        </Save>
        <PostCards department={settings.department} />
      </div>
      <p className="small">
        {pageSetUp
          ? "生成后页面已设好，按 Ctrl+P 打印。预览："
          : "这个版本的 Excel 不能由加载项设置页面：存成文件，页面已设好，打开后按 Ctrl+P 打印。预览："}
      </p>
    </>
  );
}

/** 岗位廉政风险告知卡 of the departments that are to be printed: made, and loaded, when somebody asks for them. */
function PostCards({ department }: { readonly department: string | undefined }): ReactElement {
  const { state, busy, save } = usePane();
  const make = async () =>
    (await import(/* webpackChunkName: "cards" */ "../../../session/institution/post-cards")).postCardFiles(
      state,
      department,
    );
  return (
    <DefaultButton
      disabled={busy !== null}
      title="一岗一张，A5 大小，A4 纸一页两张，印出来裁开"
      onClick={() => save("生成告知卡", "告知卡.zip", make)}
    >
      <Icon name="people" />
      岗位告知卡（Word）
    </DefaultButton>
  );
}

const HOW_TO_PRINT = "打印：关掉这个窗口，按“生成体系表”，再按 Ctrl+P。";

/** Without a sheet in the workbook. */
function PrintNow({ sheets }: Pick<WaysProps, "sheets">): ReactElement {
  const { services, busy, run } = usePane();
  return (
    <PrimaryButton
      disabled={busy !== null}
      onClick={() => run("打开打印窗口", async () => services.printSheets?.(sheets))}
    >
      <Icon name="sheet" />
      直接打印
    </PrimaryButton>
  );
}

interface SettingsProps {
  readonly settings: PrintSettings;
  readonly onChange: (settings: PrintSettings) => void;
}

function Settings({ settings, onChange }: SettingsProps): ReactElement {
  const { state } = usePane();
  const standings = useAnswer(() => departmentStandings(state), [state.content]);
  const names = typeof standings === "string" ? [] : standings.map(({ name }) => ({ key: name, text: name }));
  const set = (part: Partial<PrintSettings>) => onChange({ ...settings, ...part });
  return (
    <section className="form">
      <ChoiceGroup
        label="纸张"
        className="across"
        options={PAPERS}
        selectedKey={settings.paper}
        onChange={(_, option) => option && set({ paper: option.key === "A4" ? "A4" : "A3" })}
      />
      <Dropdown
        label="范围"
        options={[{ key: "", text: "全院" }, ...names]}
        selectedKey={settings.department ?? ""}
        onChange={(_, option) =>
          option && set({ department: option.key === "" ? undefined : String(option.key) })
        }
      />
      <div className="checks">
        <Checkbox
          label="定稿：只印正常的行，另列未列入的"
          checked={settings.final ?? false}
          onChange={(_, on) => set({ final: on })}
        />
        <Checkbox
          label="责任人印姓名"
          checked={settings.names ?? false}
          disabled={settings.masked === true}
          onChange={(_, on) => set({ names: on })}
        />
        <Checkbox
          label="隐去全部姓名"
          checked={settings.masked ?? false}
          onChange={(_, on) => set({ masked: on })}
        />
      </div>
    </section>
  );
}
