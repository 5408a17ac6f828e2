import { Component, type ReactNode } from "react";
import { Button } from "../ui/controls/Button.tsx";
import { useText } from "../ui/text/use-text.ts";

function Failure({ error }: { error: Error }) {
  const { failure } = useText();
  return (
    <main className="shell-failure" id="content" role="alert">
      <h1>{failure.heading}</h1>
      <p>{failure.body}</p>
      <p>{failure.detail}:</p>
      <pre>{error.message}</pre>
      <Button primary onClick={() => window.location.reload()}>
        {failure.reload}
      </Button>
    </main>
  );
}

/** Says what happened instead of leaving an empty page. The scenario is in the address, so nothing is lost. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Failure error={this.state.error} />;
  }
}
