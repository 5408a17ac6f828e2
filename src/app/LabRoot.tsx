import { LabPage } from "../pages/lab/LabPage.tsx";
import { type Language, LanguageProvider } from "../ui/text/index.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

/** What the prerender writes into `#lab` and what the page hydrates there: one tree, or hydration would differ. */
export function LabRoot({ language }: { language: Language }) {
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary>
        <LabPage language={language} />
      </ErrorBoundary>
    </LanguageProvider>
  );
}
