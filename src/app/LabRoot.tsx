import { LabPage } from "../pages/lab/LabPage.tsx";
import type { Text } from "../ui/text/text.ts";
import { TextContext } from "../ui/text/use-text.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

/** What the prerender writes into `#lab` and what the page hydrates there: one tree, or hydration would differ. */
export function LabRoot({ text }: { text: Text }) {
  return (
    <TextContext value={text}>
      <ErrorBoundary>
        <LabPage />
      </ErrorBoundary>
    </TextContext>
  );
}
