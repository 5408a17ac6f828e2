import { useId, useRef } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { FigureText } from "../common/FigureText.tsx";
import { select } from "../common/select.ts";
import { useDraw } from "../common/use-draw.ts";
import { armLines, describeCollapse } from "./describe.ts";
import "../figures.css";
import "./collapse.css";

export interface CollapseViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
}

/** The one W x + b that the stack equals, live; hidden while the stack has a non-linearity. */
export function CollapseView({ source, arm, style }: CollapseViewProps) {
  const text = useText().figures;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const name = text.collapse.name(armName(style, text));

  useDraw(source, (shown) => {
    if (box.current === null || lines.current === null) return;
    const words = armLines(shown, arm, text, shown.setting.scenario.arms.length > 3);
    box.current.hidden = words === null;
    if (words === null) return;
    select(lines.current)
      .selectAll<HTMLParagraphElement, string>("p")
      .data(words)
      .join("p")
      .text((line) => line);
  });

  return (
    <figure className="fig fig-collapse" ref={box} aria-label={name} aria-describedby={`${id}-text`} hidden>
      <div className="fig-collapse-lines" ref={lines} />
      <FigureText
        id={`${id}-text`}
        caption={name}
        source={source}
        describe={(shown) => describeCollapse(shown, arm, style, text)}
      />
    </figure>
  );
}
