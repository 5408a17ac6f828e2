import { select } from "d3";
import { useRef } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { axisNames, className } from "../boundary/words.ts";
import { useDraw } from "../common/use-draw.ts";
import { collapseLines } from "./describe.ts";
import "../figures.css";

export interface CollapseViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
}

/** The one W x + b that the stack equals, live; hidden while the stack has a non-linearity. */
export function CollapseView({ source, arm, style }: CollapseViewProps) {
  const text = useText().figures;
  const box = useRef<HTMLElement>(null);

  useDraw(source, ({ frame, setting }) => {
    if (box.current === null) return;
    const collapse = frame.arms[arm]?.collapse ?? null;
    box.current.hidden = collapse === null;
    if (collapse === null) return;
    const classes = Array.from({ length: setting.classes }, (_, k) => className(setting, k, text));
    select(box.current)
      .selectAll("p")
      .data(collapseLines(collapse, axisNames(setting, text), classes, text))
      .join("p")
      .text((words) => words);
  });

  return (
    <figure
      className="fig fig-collapse"
      ref={box}
      aria-label={text.collapse.name(armName(style, text))}
      hidden
    />
  );
}
