import { useMemo, useState } from "react";
import type { Services } from "../../pane/services/services";
import type { Desk } from "../desk/desk";
import { firstSample, imagesOf } from "../samples";
import type { Ways } from "./doors";
import { newBook, newSupervisionBook } from "./new-book";

interface Beginning {
  /** Nobody has gone through a door yet. */
  readonly isVisitor: boolean;
  /** Through these, work of one's own takes the place of the samples. */
  readonly doors: Ways;
  /** Through these it is laid beside what lies open. */
  readonly ways: Ways;
}

/** The ways to begin, and whether somebody took one; who `cameWithWork` needs no door. */
export function useBeginning(
  desk: Desk,
  services: Services,
  onTour: () => void,
  cameWithWork: boolean,
): Beginning {
  const [isVisitor, setVisitor] = useState(!cameWithWork);
  return useMemo(() => {
    const begun = (work: () => Promise<void>) => {
      setVisitor(false);
      return work();
    };
    const ways = {
      onFiles: (files: readonly File[]) => begun(() => desk.openFiles(files)),
      onNew: () => begun(() => desk.open("新建院工作簿", newBook(services.today()))),
      onSupervision: (files: readonly File[]) => begun(() => superviseBeside(desk, files)),
      onSample: () => {
        onTour();
        return begun(() =>
          desk.state.books.length > 0 ? turnToPane() : desk.openSample(imagesOf(firstSample())),
        );
      },
    };
    const instead = (work: () => Promise<void>) => inPlaceOfSamples(desk, work);
    const doors = {
      ...ways,
      onFiles: (files: readonly File[]) => instead(() => ways.onFiles(files)),
      onNew: () => instead(ways.onNew),
      onSupervision: (files: readonly File[]) => instead(() => ways.onSupervision(files)),
    };
    return { isVisitor, doors, ways };
  }, [desk, services, onTour, isVisitor]);
}

/** The institution's workbook comes into sight, and a new one of the supervision office's over it; a refusal stays to be read. */
async function superviseBeside(desk: Desk, files: readonly File[]): Promise<void> {
  const before = desk.state.active;
  await desk.openFiles(files);
  if (desk.state.active === before) return;
  await desk.open("新建监察室专用工作簿", () => newSupervisionBook(desk.state.session?.state));
}

/** What nobody touched goes, once there is something else in sight. */
async function inPlaceOfSamples(desk: Desk, work: () => Promise<void>): Promise<void> {
  const samples = desk.state.books.map(({ id }) => id);
  await work();
  if (desk.state.active === null || samples.includes(desk.state.active)) return;
  for (const id of samples) if (!desk.isUnsaved(id)) await desk.close(id);
}

/** The door that was pressed has gone, and the keyboard with it. */
function turnToPane(): Promise<void> {
  document.querySelector<HTMLElement>("#root [role=tab]")?.focus();
  return Promise.resolve();
}
