import { useCallback, useState } from "react";
import { latestPackages } from "../../../subjects/exchange/figures";
import type { Exchange } from "../../../subjects/exchange/read-exchange";
import { sentenceOf } from "../../../workbook/host-error";

export type ReadPackage = (file: File) => Promise<Exchange>;

interface Packages {
  /** One for each institution and year, in the order of their codes. */
  readonly packages: readonly Exchange[];
  /** Why files were not taken, a sentence each. */
  readonly refused: readonly string[];
  /** What came of the last files. */
  readonly said: string;
  readonly take: (files: readonly File[]) => Promise<void>;
}

const NONE = { packages: [], refused: [], said: "还没有读数据包。" } as const;

/** Packages that were read in this page; nothing of them is kept when it is closed. */
export function usePackages(readPackage: ReadPackage): Packages {
  const [read, setRead] = useState<Omit<Packages, "take">>(NONE);
  const take = useCallback(
    async (files: readonly File[]) => {
      setRead((before) => ({ ...before, said: `正在读 ${String(files.length)} 个文件……` }));
      const found: Exchange[] = [];
      const refused: string[] = [];
      for (const file of files) {
        try {
          found.push(await readPackage(file));
        } catch (error) {
          refused.push(sentenceOf(error, `“${file.name}”没有读成`));
        }
      }
      setRead((before) => {
        const packages = latestPackages([...before.packages, ...found]);
        const older = before.packages.length + found.length - packages.length;
        return { packages, refused, said: saidOf(found.length, refused.length, older) };
      });
    },
    [readPackage],
  );
  return { ...read, take };
}

function saidOf(found: number, refused: number, older: number): string {
  const parts = [
    `读了 ${String(found)} 个数据包`,
    ...(refused > 0 ? [`${String(refused)} 个文件没有采用`] : []),
    ...(older > 0 ? [`同一单位同一年度的只留最近一批，换下 ${String(older)} 个`] : []),
  ];
  return `${parts.join("，")}。`;
}
