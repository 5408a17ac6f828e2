import { Suspense } from "react";
import { Button } from "../../ui/controls/Button.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { useLab, useRun, useScenario } from "./context.ts";
import { LazyStopMessage } from "./transport/LazyGoTo.tsx";

const SHOWN = 20;

/** What was corrected, each with its key, and why a run stopped by itself: the page's one polite status region, always there. */
export function Notices() {
  const lab = useLab();
  const text = useText();
  const notices = useScenario((state) => state.notices);
  const stop = useRun((state) => state.stop);
  const places = notices.slice(0, SHOWN).map((notice, place) => ({ notice, place }));
  const more = notices.length - places.length;
  return (
    <div className="lab-notices">
      <div id="notices" role="status">
        {stop !== null && (
          <Suspense fallback={null}>
            <LazyStopMessage stop={stop} />
          </Suspense>
        )}
        {places.length > 0 && (
          <ul>
            {places.map(({ notice, place }) => (
              <li key={place} className="lab-notice">
                {text.notices[notice.why](notice)}
              </li>
            ))}
            {more > 0 && <li>{text.lab.notices.more(more)}</li>}
          </ul>
        )}
      </div>
      {places.length > 0 && (
        <Button
          quiet
          onClick={() => {
            lab.dismissNotices();
            document.getElementById("content")?.focus();
          }}
        >
          {text.lab.notices.dismiss}
        </Button>
      )}
    </div>
  );
}
