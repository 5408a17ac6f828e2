import { usePart } from "../../../figures/common/use-part.ts";
import { useLab } from "../context.ts";

/** Whether a number of an arm's net was set by hand, at the step that is shown or before. */
export function useEdited(index: number): boolean {
  return usePart(useLab().run.source, ({ frame }) => (frame.arms[index]?.edited ? 1 : null)) !== null;
}
