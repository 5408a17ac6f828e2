import { lazy, Suspense } from "react";
import type { CollapseViewProps } from "../../../figures/collapse/CollapseView.tsx";
import { usePart } from "../../../figures/common/use-part.ts";

const CollapseView = lazy(async () => ({
  default: (await import("../../../figures/collapse/CollapseView.tsx")).CollapseView,
}));

/** The one layer that an arm equals, from when it equals one: most nets have an activation. */
export function LazyCollapse(props: CollapseViewProps) {
  const { source, arm } = props;
  const collapses =
    usePart(source, ({ frame }) => Number((frame.arms[arm]?.collapse ?? null) !== null)) === 1;
  if (!collapses) return null;
  return (
    <Suspense fallback={null}>
      <CollapseView {...props} />
    </Suspense>
  );
}
