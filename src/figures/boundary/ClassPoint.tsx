import { useTheme } from "../../ui/theme.ts";
import { THEMES } from "../../ui/tokens.ts";
import { PathData } from "../common/path-data.ts";
import { classMark } from "./palette.ts";
import { traceShape } from "./shapes.ts";

/** A class's point as legends show it. A picture beside words. */
export function ClassPoint({ index, hollow = false }: { readonly index: number; readonly hollow?: boolean }) {
  const tokens = THEMES[useTheme()];
  const mark = classMark(index, tokens);
  const outline = new PathData();
  traceShape(outline, mark.shape, 7, 7, 4.2);
  return (
    <svg className="fig-mark" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      <path
        d={outline.toString()}
        fill={hollow ? tokens.halo : mark.fill}
        stroke={mark.rimPaper}
        strokeWidth={hollow ? 1.6 : 1.1}
      />
    </svg>
  );
}
