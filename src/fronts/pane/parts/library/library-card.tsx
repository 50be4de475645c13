import type { ReactElement } from "react";
import { gradeFor } from "../../../../subjects/registers/grade";
import type { FoundEntry } from "../../../../subjects/library/search";
import type { MatrixName } from "../../../../sheets/words";
import { Icon } from "../icons";

interface LibraryCardProps {
  readonly found: FoundEntry;
  readonly matrix: MatrixName;
  readonly onTake: (what: "all" | "measures") => void;
}

/** One entry: what the risk is, what is done about it, and what it rests on. */
export function LibraryCard({
  found: { entry, department },
  matrix,
  onTake,
}: LibraryCardProps): ReactElement {
  const { post, power, step, category, point, likelihood, severity, urgency, measures, norm } = entry;
  return (
    <li className="card plain">
      <p className="small">
        {department} · {post} · {power}
        {step !== undefined && ` · ${step}`}
      </p>
      <p>{point}</p>
      <p className="small">
        {category} · 可能性{likelihood}、后果{severity}、{urgency} · {gradeFor(likelihood, severity, matrix)}
      </p>
      <ol className="small">
        {measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ol>
      <p className="small">依据：{norm}</p>
      <div className="buttons">
        <button
          type="button"
          className="adopt"
          aria-label={`采用这一条：${point}`}
          onClick={() => onTake("all")}
        >
          <Icon name="fix" />
          采用这一条
        </button>
        <button
          type="button"
          className="adopt"
          aria-label={`只采用措施：${point}`}
          onClick={() => onTake("measures")}
        >
          只采用措施
        </button>
      </div>
    </li>
  );
}
