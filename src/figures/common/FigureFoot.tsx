import type { RefObject } from "react";
import { Enlarge, type EnlargeProps } from "./Enlarge.tsx";
import { FigureText, type FigureTextProps } from "./FigureText.tsx";
import "./foot.css";

export interface FigureFootProps extends FigureTextProps, Pick<EnlargeProps, "large"> {
  /** Where the probe's words appear; they lie over the word that opens the table. */
  readonly readout?: RefObject<HTMLParagraphElement | null> | undefined;
}

/** What stands under every figure: its sentence and table, the way to its enlarged view, and what its probe reads. */
export function FigureFoot({ readout, large, ...text }: FigureFootProps) {
  return (
    <div className="fig-foot">
      <FigureText {...text} />
      <Enlarge title={text.caption} large={large} />
      {readout && <p className="fig-reading" ref={readout} />}
    </div>
  );
}
