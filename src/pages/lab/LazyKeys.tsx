import { lazy } from "react";
import type { Language } from "../../ui/text/text.ts";
import { useText } from "../../ui/text/use-text.ts";
import type { KeysDialogProps } from "./KeysDialog.tsx";

type Words = KeysDialogProps["words"];

/** The list and its words come when it is first opened. */
const dialogIn = (words: () => Promise<{ readonly keys: Words }>) =>
  lazy(async () => {
    const [{ KeysDialog }, { keys }] = await Promise.all([import("./KeysDialog.tsx"), words()]);
    return {
      default: (props: Omit<KeysDialogProps, "words">) => <KeysDialog {...props} words={keys} />,
    };
  });

const DIALOGS: Readonly<Record<Language, ReturnType<typeof dialogIn>>> = {
  en: dialogIn(() => import("../../ui/text/en/keys.ts")),
  "zh-CN": dialogIn(() => import("../../ui/text/zh-CN/keys.ts")),
};

/** The list of all keys. Suspends until it has come. */
export function LazyKeys(props: Omit<KeysDialogProps, "words">) {
  const Dialog = DIALOGS[useText().language];
  return <Dialog {...props} />;
}
