import { lazy, Suspense } from "react";
import type { CollapseViewProps } from "../../../figures/collapse/CollapseView.tsx";
import { usePart } from "../../../figures/common/use-part.ts";

const CollapseView = lazy(async () => ({
  default: (await import("../../../figures/collapse/CollapseView.tsx")).CollapseView,
}));

export interface LazyCollapseProps extends CollapseViewProps {
  /** Whether the net is to equal one: its lines are kept until it comes, and what stands below does not move then. */
  readonly expected: boolean;
}

/** The one layer that an arm equals, from when it equals one: most nets have an activation. */
export function LazyCollapse({ expected, ...props }: LazyCollapseProps) {
  const { source, arm } = props;
  const collapses =
    usePart(source, ({ frame }) => Number((frame.arms[arm]?.collapse ?? null) !== null)) === 1;
  if (!collapses && !expected) return null;
  return (
    <div className="lab-collapse-place" data-expected={expected || undefined}>
      {collapses && (
        <Suspense fallback={null}>
          <CollapseView {...props} />
        </Suspense>
      )}
    </div>
  );
}
