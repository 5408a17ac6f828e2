import { Suspense, useState } from "react";
import { sampleCount } from "../../../experiment/data/sample-count.ts";
import { withoutEffect } from "../../../experiment/scenario/effect.ts";
import { LIMITS } from "../../../experiment/scenario/limits.ts";
import { markIn } from "../../../experiment/scenario/own-data.ts";
import { printQuery } from "../../../experiment/scenario/print-query.ts";
import { LOSS_NAMES, type LossName } from "../../../experiment/scenario/types.ts";
import { useSetting } from "../../../figures/common/use-part.ts";
import { editShared, nextSeed, type Shared } from "../../../state/edits.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { Checkbox } from "../../../ui/controls/Checkbox.tsx";
import { NumberField } from "../../../ui/controls/NumberField.tsx";
import { Select } from "../../../ui/controls/Select.tsx";
import { Slider } from "../../../ui/controls/Slider.tsx";
import { formatCount, formatPercent } from "../../../ui/format.ts";
import { lazyWithMeasures } from "../../../ui/text/lazy-with-measures.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useInputs } from "../arm/use-inputs.ts";
import { useLab, useScenario, useView } from "../context.ts";
import type { OwnDataTool } from "../own/OwnDataDialog.tsx";
import { OwnDataTools } from "../own/OwnDataTools.tsx";
import { DataChoice } from "./DataChoice.tsx";

/** Comes with the data set that it is for. */
const LazyDrawTool = lazyWithMeasures(async () => (await import("../drawn/DrawTool.tsx")).DrawTool);

export const DATA_PANEL_ID = "lab-data";

interface SharedSliderProps {
  readonly field: "n" | "noise" | "split" | "batch";
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format: (value: number) => string;
}

/** Nothing where the setting changes nothing with this data, or where there are as many points as there are. */
function SharedSlider({ field, ...rest }: SharedSliderProps) {
  const lab = useLab();
  const given = useScenario((state) => state.scenario[field]);
  const data = useScenario((state) => state.scenario.data);
  // Real data has so many samples and no more.
  const most = useScenario(({ scenario }) =>
    field === "n" ? sampleCount({ ...scenario, n: Number.POSITIVE_INFINITY }) : Number.POSITIVE_INFINITY,
  );
  const value = Math.min(given, most);
  const edit = (how: "push" | "drag") => (next: number) => {
    const patch: Partial<Shared> = { [field]: next };
    lab.edit(editShared(patch), how);
  };
  const placed = field === "n" && (data === "points" || most <= rest.min);
  if (placed || withoutEffect(data).includes(field)) return null;
  // A link may hold a number that the slider's own range does not reach.
  const max = Math.max(Math.min(rest.max, most), value);
  return <Slider {...rest} max={max} value={value} onChange={edit("drag")} onCommit={edit("push")} />;
}

function Seed() {
  const lab = useLab();
  const text = useText().lab.data;
  const seed = useScenario((state) => state.scenario.seed);
  return (
    <div className="lab-seed">
      <NumberField
        label={text.seed}
        value={seed}
        min={0}
        max={LIMITS.seed.high}
        integer
        invalid={text.seedInvalid}
        onCommit={(next) => lab.edit(editShared({ seed: next }))}
      />
      <Button onClick={() => lab.edit(nextSeed)}>{text.newSeed}</Button>
    </div>
  );
}

function Toggles() {
  const lab = useLab();
  const text = useText().lab.data;
  const showTrain = useView((state) => state.showTrain);
  const showTest = useView((state) => state.showTest);
  const showCreases = useView((state) => state.showCreases);
  const inputs = useInputs();
  return (
    <fieldset className="lab-show">
      <legend>{text.show}</legend>
      <Checkbox
        label={text.train}
        checked={showTrain}
        onChange={(checked) => lab.view.setState({ showTrain: checked })}
      />
      <Checkbox
        label={text.test}
        checked={showTest}
        onChange={(checked) => lab.view.setState({ showTest: checked })}
      />
      {inputs === 2 && (
        <Checkbox
          label={text.creases}
          checked={showCreases}
          onChange={(checked) => lab.view.setState({ showCreases: checked })}
        />
      )}
    </fieldset>
  );
}

/** What all arms share: the data, how it is cut up, and the seed of every draw. */
export function DataPanel() {
  const lab = useLab();
  const text = useText().lab.data;
  const data = useScenario((state) => state.scenario.data);
  const loss = useScenario((state) => state.scenario.loss);
  const leftOut = useSetting(lab.run.source)?.leftOut ?? 0;
  const open = useView((state) => state.dataOpen);
  const carried = useScenario(({ scenario, view }) => markIn(printQuery(scenario, view)) === null);
  const [tool, setTool] = useState<OwnDataTool | null>(null);
  return (
    <section
      className="lab-data"
      aria-label={text.title}
      data-open={open || undefined}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        setTool({ kind: "table", file });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        lab.view.setState({ dataOpen: false });
        document.querySelector<HTMLElement>(`[aria-controls="${DATA_PANEL_ID}"]`)?.focus();
      }}
    >
      <div className="lab-data-panel" id={DATA_PANEL_ID}>
        <DataChoice value={data} onChange={(next) => lab.chooseData(next)} />
        <OwnDataTools tool={tool} onTool={setTool} />
        {!carried && <p className="lab-quiet">{text.onDevice}</p>}
        {data === "drawn" && (
          <Suspense fallback={null}>
            <LazyDrawTool />
          </Suspense>
        )}
        {leftOut > 0 && <p className="lab-quiet">{text.leftOut(leftOut)}</p>}
        <div className="lab-sliders">
          <SharedSlider field="n" label={text.points} min={20} max={2000} step={10} format={formatCount} />
          <SharedSlider
            field="noise"
            label={text.noise}
            min={0}
            max={0.5}
            step={0.01}
            format={(v) => v.toFixed(2)}
          />
          <SharedSlider
            field="split"
            label={text.split}
            min={0.1}
            max={0.9}
            step={0.05}
            format={(v) => formatPercent(v, 0)}
          />
          <SharedSlider field="batch" label={text.batch} min={1} max={100} step={1} format={formatCount} />
        </div>
        {!withoutEffect(data).includes("loss") && (
          <Select<LossName>
            label={text.loss}
            value={loss}
            options={LOSS_NAMES.map((value) => ({ value, label: text.losses[value] }))}
            onChange={(next) => lab.edit(editShared({ loss: next }))}
          />
        )}
        <Seed />
        <p className="ui-note lab-control-note">{text.control}</p>
        <Toggles />
      </div>
    </section>
  );
}
