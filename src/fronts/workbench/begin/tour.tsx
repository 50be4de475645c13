import { useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";

const STEPS = [
  ["左边是真的表格", "可以打字、下拉选择、从 Excel 或 WPS 粘贴，Ctrl+Z 撤销。这是示例单位的数据，随便改。"],
  ["右边随时检查", "改一格，问题马上更新。点一条问题，表格就跳到那一格；有“采用”的，一按就改好。"],
  ["打开自己的文件", "按“打开”或把文件拖进来，可以一次几个。数据只在这台电脑上，不上传。"],
  [
    "保存成新文件",
    "按“保存为 .xlsx”得到一个新文件，原来的文件不动。没保存就关了网页，下次打开会问您要不要接着做。",
  ],
] as const;

/** A short tour: shown when asked for, gone with one press. */
export function Tour({
  shown,
  onClose,
}: {
  readonly shown: boolean;
  readonly onClose: () => void;
}): ReactElement | null {
  const [step, setStep] = useState(0);
  const current = STEPS[step];
  if (!shown || !current) return null;
  const close = () => {
    setStep(0);
    onClose();
  };
  const isLast = step === STEPS.length - 1;
  return (
    <section className="wb-tour" aria-label="使用介绍">
      <h2>{current[0]}</h2>
      <p>{current[1]}</p>
      <div className="wb-bar">
        <span className="wb-count">
          {step + 1} / {STEPS.length}
        </span>
        {!isLast && <DefaultButton onClick={close}>不看了</DefaultButton>}
        <PrimaryButton onClick={() => (isLast ? close() : setStep(step + 1))}>
          {isLast ? "开始使用" : "下一条"}
        </PrimaryButton>
      </div>
    </section>
  );
}
