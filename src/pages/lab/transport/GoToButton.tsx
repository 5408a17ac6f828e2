import { Suspense, useEffect, useRef } from "react";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useView } from "../context.ts";
import { Icon } from "./Icon.tsx";
import { LazyGoTo } from "./LazyGoTo.tsx";

const PANEL = "lab-go-to";

/** Opens the panel that sends the run to a step or until a score; it comes when it is wanted. */
export function GoToButton() {
  const { view } = useLab();
  const text = useText().lab.transport;
  const open = useView((state) => state.goToOpen);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="ui-button lab-go-to"
        title={text.goToTitle}
        aria-expanded={open}
        aria-controls={open ? PANEL : undefined}
        onClick={() => view.setState({ goToOpen: !open })}
      >
        <Icon name="more" />
        <span className="lab-go-to-word">{text.goTo}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <LazyGoTo id={PANEL} onClose={() => view.setState({ goToOpen: false })} />
        </Suspense>
      )}
    </>
  );
}
