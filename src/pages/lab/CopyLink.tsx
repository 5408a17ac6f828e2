import { useEffect, useRef, useState } from "react";
import { markIn } from "../../experiment/scenario/own-data.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useLab } from "./context.ts";

const SAID_MS = 2000;

/** Copies the address that shows exactly this, and says whether it could. */
export function CopyLink() {
  const lab = useLab();
  const text = useText().lab;
  const [said, setSaid] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy(): Promise<void> {
    const link = lab.link();
    const edited = lab.run.source.get()?.frame.arms.some((arm) => arm.edited) === true;
    const carried = markIn(link) === null ? text.copied : text.copiedWithoutData;
    let outcome = edited ? text.copiedWithout : carried;
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      outcome = text.copyFailed;
    }
    setSaid(outcome);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(null), SAID_MS);
  }

  return (
    <button type="button" className="lab-word lab-copy" onClick={() => void copy()}>
      {said ?? text.copyLink}
    </button>
  );
}
