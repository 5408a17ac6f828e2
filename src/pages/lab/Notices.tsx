import { Suspense } from "react";
import { Button } from "../../ui/controls/Button.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { useLab, useRun, useScenario, useView } from "./context.ts";
import { NoticeList } from "./NoticeList.tsx";
import { LazyStopMessage } from "./transport/LazyGoTo.tsx";

/**
 * What was corrected, each with its key, that the last scenario is back, and why a run stopped by itself: the page's one
 * polite status region, always there.
 */
export function Notices() {
  const lab = useLab();
  const { lab: text } = useText();
  const notices = useScenario((state) => state.notices);
  const stop = useRun((state) => state.stop);
  const restored = useView((state) => state.restored);
  const some = notices.length > 0 || restored;
  const said = useView((state) => state.said);
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
        {restored && <p className="lab-quiet">{text.notices.restored}</p>}
        {notices.length > 0 && <NoticeList notices={notices} />}
        {said !== "" && <p className="ui-hidden">{said}</p>}
      </div>
      {restored && (
        <Button quiet onClick={leave(() => lab.startFresh())}>
          {text.notices.startFresh}
        </Button>
      )}
      {some && (
        <Button quiet onClick={leave(() => lab.dismissNotices())}>
          {text.notices.dismiss}
        </Button>
      )}
    </div>
  );
}
