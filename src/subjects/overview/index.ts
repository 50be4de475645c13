import type { Subject } from "../subject";
import { drawOverview } from "./pages/overview-page";

/** 总览; what draws it with the books as they come out of a batch puts the figures in. */
export const overviewSubject: Subject = {
  pages: {
    overview: ({ tables, printing: { institution, departments } }) => {
      const { year = null, matrix } = tables.info?.record ?? {};
      const frame = { institution, year, day: null, departments };
      return [drawOverview({ ...frame, matrix: matrix === "就高" ? "就高" : "乘积" }, [])];
    },
  },
};
