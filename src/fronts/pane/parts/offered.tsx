import type { ReactElement } from "react";
import { isChart, isPaper, isTables, isText } from "../../../paper/paper-image";
import { usePane } from "../state/pane-context";
import { Icon } from "./icons";
import { LightButton } from "./light/button";
import { NoticeBar } from "./light/notice-bar";

/** Of more nobody looks for one: the packed file is looked for. */
const LISTED = 40;

/** Files were handed to the browser, which says nothing of what became of them: Excel can open each workbook itself. */
export function Offered(): ReactElement | null {
  const { offered, services, busy, run, forgetOffered } = usePane();
  if (!offered || !services.openBook) return null;
  const { name, files } = offered;
  const all = [...files].flatMap(([file, image]) =>
    isPaper(image) || isChart(image) || isTables(image) || isText(image) ? [] : [{ file, image }],
  );
  const isOther = all.length < files.size;
  const books = all.length > LISTED ? [] : all;
  return (
    <NoticeBar kind="hint" onDismiss={forgetOffered}>
      “{files.size === 1 ? [...files.keys()][0] : name}”已交给下载，一般在“下载”文件夹。
      {books.length > 0 && "没有看到的，可以直接在 Excel 里打开，再另存："}
      {isOther && "Word 文档、图、数据包和网页在 Excel 里打不开，没有看到的请在浏览器工作台里生成。"}
      <ul className="offered">
        {books.map(({ file, image }) => (
          <li key={file}>
            <LightButton
              disabled={busy !== null}
              onClick={() => run(`打开${file}`, async () => services.openBook?.(image))}
            >
              <Icon name="sheet" />
              打开 {file}
            </LightButton>
          </li>
        ))}
      </ul>
    </NoticeBar>
  );
}
