import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Exchange } from "../../../subjects/exchange/read-exchange";
import { OpenFiles } from "../begin/open-files";
import { DepartmentsPart, PointsPart } from "./departments-part";
import { InstitutionsPart } from "./institutions-part";
import { usePackages, type ReadPackage } from "./use-packages";
import { YearsPart } from "./years-part";
import { ModalWindow } from "../windows/modal-window";

interface SubordinatesWindowProps {
  readonly readPackage: ReadPackage;
  /** Files that were dropped; each time others. */
  readonly dropped: readonly File[];
  readonly onClose: () => void;
}

/** Where somebody is: all institutions, the departments of one, the risk points of one department. */
interface Place {
  readonly of: Exchange | null;
  readonly code: string | null;
}

const ALL: Place = { of: null, code: null };

/** 下级单位: packages that came from below, read in this page alone; institution → department → risk point. */
export function SubordinatesWindow({ readPackage, dropped, onClose }: SubordinatesWindowProps): ReactElement {
  const { packages, refused, said, take } = usePackages(readPackage);
  const [place, setPlace] = useState(ALL);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (dropped.length > 0) void take(dropped);
  }, [dropped, take]);
  // What was pressed has gone with its table.
  useEffect(() => heading.current?.focus(), [place]);
  const choose = async (files: readonly File[]) => {
    setPlace(ALL);
    await take(files);
  };
  return (
    <ModalWindow
      label="下级单位"
      className="wb-subordinates"
      onClose={onClose}
      bar={
        <>
          <OpenFiles onFiles={choose} label="要读的数据包" endings={[".zip"]}>
            {(open) => <PrimaryButton onClick={open}>选数据包</PrimaryButton>}
          </OpenFiles>
          <span role="status" className="wb-grow">
            {said}
          </span>
          <DefaultButton onClick={onClose}>关闭下级单位</DefaultButton>
        </>
      }
    >
      <main className="wb-subordinates-page">
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(place)}
        </h1>
        <Trail place={place} onGo={setPlace} />
        {place.of === null &&
          refused.map((sentence) => (
            <p key={sentence} className="wb-refused" role="alert">
              {sentence}
            </p>
          ))}
        <Shown place={place} packages={packages} onGo={setPlace} />
      </main>
    </ModalWindow>
  );
}

function titleOf({ of, code }: Place): string {
  if (of === null) return "下级单位";
  const name = `${of.manifest.institutionName}（${of.manifest.institution}）${String(of.manifest.planYear)} 年度`;
  return code === null ? name : `${name} 科室 ${code}`;
}

interface PlaceProps {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

/** The way back, step by step. */
function Trail({ place: { of, code }, onGo }: PlaceProps): ReactElement | null {
  if (of === null) return null;
  return (
    <nav aria-label="所在位置" className="wb-trail">
      <button type="button" className="wb-link" onClick={() => onGo(ALL)}>
        全部单位
      </button>
      {code !== null && (
        <>
          {" › "}
          <button type="button" className="wb-link" onClick={() => onGo({ of, code: null })}>
            {of.manifest.institutionName}
          </button>
        </>
      )}
    </nav>
  );
}

function Shown({
  place: { of, code },
  packages,
  onGo,
}: PlaceProps & { readonly packages: readonly Exchange[] }): ReactElement {
  if (of !== null && code !== null) return <PointsPart of={of} code={code} />;
  if (of !== null) return <DepartmentsPart of={of} onOpen={(one) => onGo({ of, code: one })} />;
  if (packages.length > 0)
    return (
      <>
        <YearsPart packages={packages} />
        <InstitutionsPart packages={packages} onOpen={(one) => onGo({ of: one, code: null })} />
      </>
    );
  return (
    <p>
      请选择下级单位上报的数据包（.irpc.zip），可以一次选几个，也可以把文件拖到这里。数据只在这个网页里，关闭后不留。
    </p>
  );
}
