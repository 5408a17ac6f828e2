import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { MAX_ARMS } from "../../experiment/scenario/limits.ts";
import { EnlargeContext } from "../../figures/common/Enlarge.tsx";
import { Lab } from "../../state/lab.ts";
import { Button } from "../../ui/controls/Button.tsx";
import { LOAD_NOTICES } from "../../ui/text/load-notices.ts";
import { useText } from "../../ui/text/use-text.ts";
import { applyViewTheme, subscribeTheme } from "../../ui/theme-choice.ts";
import { Arms } from "./arm/Arms.tsx";
import { copyAndFocus } from "./arm/use-focus-on-chosen-arm.ts";
import { CopyLink } from "./CopyLink.tsx";
import { CompareButton } from "./compare/CompareButton.tsx";
import { LabContext, useLab, useScenario } from "./context.ts";
import { DataButton } from "./data/DataButton.tsx";
import { DataPanel } from "./data/DataPanel.tsx";
import { Failure } from "./Failure.tsx";
import { LazyKeys } from "./LazyKeys.tsx";
import { Measurements } from "./Measurements.tsx";
import { Foot } from "./measures/Foot.tsx";
import { Notices } from "./Notices.tsx";
import { restoreSingleKeys } from "./single-keys.ts";
import { Transport } from "./transport/Transport.tsx";
import { useFocusAfterMode } from "./use-focus-after-mode.ts";
import { useKeys } from "./use-keys.ts";
import { useLanguageLink } from "./use-language-link.ts";
import "./lab.css";
import "./transport/transport.css";
import "./notices.css";
import "./columns.css";
import "./data/data.css";
import "./arm/arm.css";
import "./arm/arm-body.css";
import "./rail.css";
import "./narrow.css";
import "./phone.css";

// Few readers stand before a hall: the rest need not load it.
const PresentBody = lazy(async () => ({ default: (await import("./present/PresentBody.tsx")).PresentBody }));

const EnlargedControls = lazy(async () => ({
  default: (await import("./transport/EnlargedControls.tsx")).EnlargedControls,
}));
const ENLARGING = { controls: <EnlargedControls /> };

function PresentButton() {
  const lab = useLab();
  const text = useText().lab.present;
  return (
    <button type="button" className="lab-word lab-present" onClick={() => lab.present(true)}>
      {text.enter}
    </button>
  );
}

function LeaveButton() {
  const lab = useLab();
  const text = useText().lab.present;
  return (
    <Button quiet onClick={() => lab.present(false)}>
      {text.leave}
    </Button>
  );
}

/** The page's own words go into the header where there is one. */
function HeaderActions() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById("shell-actions")), []);
  if (place === null) return null;
  return createPortal(
    <>
      <DataButton />
      <CopyLink />
      <PresentButton />
    </>,
    place,
  );
}

function ArmActions() {
  const lab = useLab();
  const text = useText().lab.arms;
  const count = useScenario((state) => state.scenario.arms.length);
  return (
    <>
      {count < MAX_ARMS ? (
        <Button quiet onClick={() => copyAndFocus(lab, count - 1)}>
          {text.add}
        </Button>
      ) : (
        <span className="lab-arms-full">{text.full(MAX_ARMS)}</span>
      )}
      <CompareButton />
    </>
  );
}

function Content() {
  const lab = useLab();
  const text = useText().lab;
  const theme = useScenario((state) => state.view.theme);
  const arms = useScenario((state) => state.scenario.arms.length);
  const [keysShown, showKeys] = useState(false);
  const openKeys = useCallback(() => showKeys(true), []);
  useKeys(lab, openKeys);
  const mode = useScenario((state) => state.view.mode);
  useEffect(() => restoreSingleKeys(lab), [lab]);
  useEffect(() => applyViewTheme(theme), [theme]);
  useFocusAfterMode(mode);
  useLanguageLink(lab);
  useEffect(() => {
    document.documentElement.dataset.mode = mode;
    return () => {
      delete document.documentElement.dataset.mode;
    };
  }, [mode]);
  useEffect(() => subscribeTheme((worn) => lab.wear(worn)), [lab]);
  const presenting = mode === "present";
  return (
    <main className={presenting ? "lab lab-presenting" : "lab"} id="content" tabIndex={-1} data-arms={arms}>
      <h1 className="ui-hidden">{text.heading}</h1>
      <Transport>{presenting && <LeaveButton />}</Transport>
      <Failure />
      <Notices />
      {presenting ? (
        <Suspense fallback={null}>
          <PresentBody />
        </Suspense>
      ) : (
        <EnlargeContext value={ENLARGING}>
          <div className="lab-body">
            <DataPanel />
            <Arms />
            <Measurements />
          </div>
          <Foot>
            <ArmActions />
            <Button quiet onClick={openKeys}>
              <kbd>?</kbd> {text.keys.open}
            </Button>
          </Foot>
        </EnlargeContext>
      )}
      {keysShown && (
        <Suspense fallback={null}>
          <LazyKeys onClose={() => showKeys(false)} />
        </Suspense>
      )}
      <HeaderActions />
    </main>
  );
}

export interface LabPageProps {
  /** Another Lab than one with a worker of its own. */
  readonly lab?: Lab | undefined;
}

/** The Lab. Its first render knows no window: the address is read, and the worker started, once it is on the page. */
export function LabPage({ lab: given }: LabPageProps) {
  const [lab] = useState(() => given ?? new Lab());
  const { language } = useText();
  useEffect(() => lab.start(window, LOAD_NOTICES[language]), [lab, language]);
  return (
    <LabContext value={lab}>
      <Content />
    </LabContext>
  );
}
