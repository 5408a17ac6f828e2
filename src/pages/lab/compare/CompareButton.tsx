import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "../../../ui/controls/Button.tsx";
import type { Language } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import type { CompareDialogProps } from "./CompareDialog.tsx";

type Words = CompareDialogProps["words"];

/** The menu and its words come when it is first opened. */
const dialogIn = (words: () => Promise<{ readonly comparisons: Words }>) =>
  lazy(async () => {
    const [{ CompareDialog }, { comparisons }] = await Promise.all([import("./CompareDialog.tsx"), words()]);
    return {
      default: (props: Omit<CompareDialogProps, "words">) => <CompareDialog {...props} words={comparisons} />,
    };
  });

const DIALOGS: Readonly<Record<Language, ReturnType<typeof dialogIn>>> = {
  en: dialogIn(() => import("../../../ui/text/en/comparisons.ts")),
  "zh-CN": dialogIn(() => import("../../../ui/text/zh-CN/comparisons.ts")),
};

/** Opens the menu of comparisons. */
export function CompareButton() {
  const { language, lab } = useText();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const Dialog = DIALOGS[language];
  return (
    <span ref={opener}>
      <Button quiet aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {lab.arms.compare}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Dialog
            onClose={() => {
              setOpen(false);
              opener.current?.querySelector("button")?.focus();
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
