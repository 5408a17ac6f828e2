import { Suspense } from "react";
import { Button } from "../../ui/controls/Button.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { useLab, useRun, useScenario, useView } from "./context.ts";
import { LazyStopMessage } from "./transport/LazyGoTo.tsx";

const SHOWN = 20;

/**
 * What was corrected, each with its key, that the last scenario is back, and why a run stopped by itself: the page's one
 * polite status region, always there.
 */
export function Notices() {
  const lab = useLab();
  const text = useText();
  const notices = useScenario((state) => state.notices);
  const stop = useRun((state) => state.stop);
  const restored = useView((state) => state.restored);
  const places = notices.slice(0, SHOWN).map((notice, place) => ({ notice, place }));
  const more = notices.length - places.length;
  // A button that goes with what it did leaves the focus to the page's content.
  const leave = (act: () => void) => () => {
    act();
    document.getElementById("content")?.focus();
  };
  return (
    <div className="lab-notices">
      <div id="notices" role="status">
        {stop !== null && (
          <Suspense fallback={null}>
            <LazyStopMessage stop={stop} />
          </Suspense>
        )}
        {(places.length > 0 || restored) && (
          <ul>
            {restored && <li className="lab-quiet">{text.lab.notices.restored}</li>}
            {places.map(({ notice, place }) => (
              <li key={place} className="lab-notice">
                {text.notices[notice.why](notice)}
              </li>
            ))}
            {more > 0 && <li>{text.lab.notices.more(more)}</li>}
          </ul>
        )}
      </div>
      {restored && (
        <Button quiet onClick={leave(() => lab.startFresh())}>
          {text.lab.notices.startFresh}
        </Button>
      )}
      {(places.length > 0 || restored) && (
        <Button quiet onClick={leave(() => lab.dismissNotices())}>
          {text.lab.notices.dismiss}
        </Button>
      )}
    </div>
  );
}
