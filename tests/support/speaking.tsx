import type { ReactNode } from "react";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";
import type { Language } from "../../src/ui/text/text.ts";
import { TextContext } from "../../src/ui/text/use-text.ts";

/** Everything below speaks this language, as a page of it does. */
export function Speaking({ language = "en", children }: { language?: Language; children: ReactNode }) {
  return <TextContext value={DICTIONARIES[language]}>{children}</TextContext>;
}
