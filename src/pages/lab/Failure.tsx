import { Button } from "../../ui/controls/Button.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { useLab, useRun } from "./context.ts";

/** The worker has stopped: says so and offers the same run again. */
export function Failure() {
  const { run } = useLab();
  const text = useText().lab.failure;
  const failed = useRun((state) => state.phase === "failed");
  const failure = useRun((state) => state.failure);
  if (!failed) return null;
  return (
    <div className="lab-failure" role="alert">
      <p>{failure ? text.said(failure) : text.silent}</p>
      <Button primary onClick={() => run.restart()}>
        {text.again}
      </Button>
    </div>
  );
}
