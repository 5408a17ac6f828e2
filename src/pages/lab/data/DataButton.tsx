import { Button } from "../../../ui/controls/Button.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useScenario, useView } from "../context.ts";
import { DATA_PANEL_ID } from "./DataPanel.tsx";

/** Opens and closes the data panel where the page has no column for it. */
export function DataButton() {
  const lab = useLab();
  const text = useText().lab.data;
  const data = useScenario((state) => state.scenario.data);
  const open = useView((state) => state.dataOpen);
  return (
    <Button
      quiet
      className="lab-data-button"
      aria-expanded={open}
      aria-controls={DATA_PANEL_ID}
      onClick={() => lab.view.setState({ dataOpen: !open })}
    >
      {text.open(text.names[data])}
    </Button>
  );
}
