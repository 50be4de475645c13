import { Component, type PropsWithChildren, type ReactNode } from "react";

interface BoundaryState {
  readonly fault: string | null;
}

/** A fault of ours is shown as one; the workbook is as it was, and another view may still work. */
export class Boundary extends Component<PropsWithChildren, BoundaryState> {
  override readonly state: BoundaryState = { fault: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <div className="view" role="alert">
        <p>程序出错，这一页显示不了。工作簿没有改动。</p>
        <p className="small">请记下这句话告诉管理员：{fault}</p>
        <button type="button" className="adopt" onClick={() => this.setState({ fault: null })}>
          再试一次
        </button>
      </div>
    );
  }
}
