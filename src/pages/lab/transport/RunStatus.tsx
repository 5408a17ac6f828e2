import { useEffect, useRef } from "react";
import { ARM_IDS } from "../../../experiment/scenario/types.ts";
import type { ArmFrame } from "../../../experiment/session/frame.ts";
import type { Lab } from "../../../state/lab.ts";
import type { Phase } from "../../../state/run-store.ts";
import { formatCount } from "../../../ui/format.ts";
import type { Text } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { writeAttribute } from "../../../ui/write-attribute.ts";
import { useLab } from "../context.ts";

/** A seek is running: scripts need not know why steps are being taken. */
function stateOf(phase: Phase): Exclude<Phase, "seeking"> {
  return phase === "seeking" ? "running" : phase;
}

function sayArm(element: HTMLElement, letter: string, arm: ArmFrame | undefined): void {
  const loss = arm?.train.loss ?? null;
  writeAttribute(element, `data-fingerprint-${letter}`, arm?.fingerprint ?? null);
  writeAttribute(element, `data-loss-${letter}`, loss === null ? null : String(loss));
  writeAttribute(element, `data-diverged-${letter}`, arm?.diverged ? String(arm.diverged.step) : null);
}

function update(element: HTMLElement, lab: Lab, text: Text["lab"]): void {
  const shown = lab.run.source.get();
  const state = stateOf(lab.run.store.getState().phase);
  const [word, step, epoch, phase] = element.children;
  if (shown !== null) {
    const { frame } = shown;
    writeAttribute(element, "data-step", String(frame.step));
    ARM_IDS.forEach((letter, i) => {
      sayArm(element, letter, frame.arms[i]);
    });
    step.textContent = formatCount(frame.step);
    epoch.textContent = text.transport.epoch(formatCount(Math.floor(frame.epoch)));
  }
  word.textContent = text.transport.stepWord;
  phase.textContent = text.states[state];
  element.dataset.state = state;
}

/** The state of the run for people and for scripts, written by subscription: it changes with every frame. */
export function RunStatus() {
  const lab = useLab();
  const text = useText().lab;
  const element = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const refresh = () => {
      if (element.current !== null) update(element.current, lab, text);
    };
    refresh();
    const stops = [lab.run.source.subscribe(refresh), lab.run.store.subscribe(refresh)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [lab, text]);
  return (
    <p id="run-status" className="lab-status" data-state="idle" data-step="0" ref={element}>
      <span className="lab-status-word">{text.transport.stepWord}</span> <b className="lab-status-step">0</b>{" "}
      <span className="lab-status-epoch">{text.transport.epoch("0")}</span>{" "}
      <span className="lab-status-phase">{text.states.idle}</span>
    </p>
  );
}
