import { printNumber } from "../../../../experiment/scenario/numbers.ts";
import { ARM_IDS } from "../../../../experiment/scenario/types.ts";
import type { Stop } from "../../../../experiment/session/stop-rule.ts";
import { formatCount } from "../../../../ui/format.ts";
import type { GoToText } from "./context.ts";

/** Why a run came to rest by itself, in one sentence. */
export function stopSentence({ rule, why, arms, step }: Stop, { stopped, scores }: GoToText): string {
  const at = formatCount(step);
  const letters = arms.map((arm) => ARM_IDS[arm]);
  if (why === "diverged") return stopped.diverged(at, letters);
  if (why === "limit") return stopped.limit(at);
  if (rule.kind === "step") return stopped.at(at);
  const score = scores[`${rule.set} ${rule.score}`];
  // As exact as it was asked for: 0.1 is not 0.100.
  const what =
    rule.score === "loss"
      ? stopped.loss(score, letters, printNumber(rule.value))
      : stopped.accuracy(score, letters, `${percentOf(rule.value)} %`);
  return stopped.met(at, what);
}

/** 0.925 -> "92.5": without what the division by 100 left behind. */
function percentOf(share: number): string {
  return printNumber(Number((share * 100).toPrecision(12)));
}

export interface StopMessageProps {
  readonly words: GoToText;
  readonly stop: Stop;
}

export function StopMessage({ words, stop }: StopMessageProps) {
  return <p className="lab-notice">{stopSentence(stop, words)}</p>;
}
