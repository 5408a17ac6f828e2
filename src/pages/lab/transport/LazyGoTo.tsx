import { lazy } from "react";
import type { Language } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import type { GoToText } from "./go-to/context.ts";
import type { GoToPanelProps } from "./go-to/GoToPanel.tsx";
import type { StopMessageProps } from "./go-to/StopMessage.tsx";

const WORDS: Readonly<Record<Language, () => Promise<{ readonly goTo: GoToText }>>> = {
  en: () => import("../../../ui/text/en/go-to.ts"),
  "zh-CN": () => import("../../../ui/text/zh-CN/go-to.ts"),
};

const panelIn = (language: Language) =>
  lazy(async () => {
    const [{ GoToPanel }, { goTo }] = await Promise.all([import("./go-to/GoToPanel.tsx"), WORDS[language]()]);
    return { default: (props: Omit<GoToPanelProps, "words">) => <GoToPanel {...props} words={goTo} /> };
  });

const messageIn = (language: Language) =>
  lazy(async () => {
    const [{ StopMessage }, { goTo }] = await Promise.all([
      import("./go-to/StopMessage.tsx"),
      WORDS[language](),
    ]);
    return { default: (props: Omit<StopMessageProps, "words">) => <StopMessage {...props} words={goTo} /> };
  });

const PANELS = { en: panelIn("en"), "zh-CN": panelIn("zh-CN") };
const MESSAGES = { en: messageIn("en"), "zh-CN": messageIn("zh-CN") };

/** The panel, once somebody wants it. Suspends while it is loaded. */
export function LazyGoTo(props: Omit<GoToPanelProps, "words">) {
  const Panel = PANELS[useText().language];
  return <Panel {...props} />;
}

/** What came of it. Suspends while it is loaded. */
export function LazyStopMessage(props: Omit<StopMessageProps, "words">) {
  const Message = MESSAGES[useText().language];
  return <Message {...props} />;
}
