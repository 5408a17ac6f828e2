import { useMemo, useState } from "react";
import { ownPoints } from "../../../../experiment/data/own-points.ts";
import { CLASS_LETTERS } from "../../../../experiment/scenario/limits.ts";
import { markIn } from "../../../../experiment/scenario/own-data.ts";
import { printQuery } from "../../../../experiment/scenario/print-query.ts";
import { classLetter } from "../../../../figures/boundary/words.ts";
import { useSetting } from "../../../../figures/common/use-part.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { formatCount } from "../../../../ui/format.ts";
import { useText } from "../../../../ui/text/use-text.ts";
import { useLab, useScenario } from "../../context.ts";
import { useOwnWords } from "../context.ts";
import { ClassChooser } from "./ClassChooser.tsx";
import { pointsOf, removePoint } from "./draft.ts";
import { PointsPlot } from "./PointsPlot.tsx";
import { useDraftPoints } from "./use-draft-points.ts";

/** Whether the link carries the points, said in words. Nothing while other data are used. */
function Carried() {
  const text = useOwnWords().points;
  const carried = useScenario(({ scenario, view }) => markIn(printQuery(scenario, view)) === null);
  const used = useScenario(({ scenario }) => scenario.data === "points");
  if (!used) return null;
  return <p className="lab-quiet">{carried ? text.carried : text.notCarried}</p>;
}

/** Adds, moves and removes points of the reader's own; every change that can be trained on is a new run. */
export function PointsEditor() {
  const lab = useLab();
  const text = useOwnWords().points;
  const dataNames = useText().lab.data.names;
  const data = useScenario(({ scenario }) => scenario.data);
  const n = useScenario(({ scenario }) => scenario.n);
  const split = useScenario(({ scenario }) => scenario.split);
  const setting = useSetting(lab.run.source);
  const { points, enough, change } = useDraftPoints();
  const [label, setLabel] = useState(0);
  const [selected, setSelected] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const set = useMemo(
    () => (points.length === 0 ? null : ownPoints(points, { n: Math.max(n, points.length), split })),
    [points, n, split],
  );
  const present = data === "points" || setting === null ? null : pointsOf(setting);
  const counts = Array.from(CLASS_LETTERS, (_, k) => points.filter((point) => point.label === k).length);
  const chosen = selected === null ? undefined : points[selected];

  const remove = (index: number) => {
    const left = removePoint(points, index);
    setSaid(text.removed(classLetter(points[index].label), formatCount(left.length)));
    setSelected(null);
    change(left, "push");
  };

  return (
    <div className="lab-own-points">
      <PointsPlot
        points={points}
        set={set}
        label={label}
        selected={selected}
        onLabel={setLabel}
        onSelect={setSelected}
        onChange={change}
        onRemove={remove}
        onSay={setSaid}
      />
      <div className="lab-own-side">
        <p className="ui-note">{text.lead}</p>
        <ClassChooser
          legend={text.classOfNext}
          value={label}
          name={(k) => text.class(classLetter(k), counts[k], formatCount(counts[k]))}
          onChange={setLabel}
        />
        <p>
          {text.count(
            points.length,
            formatCount(points.length),
            formatCount(set?.train.length ?? 0),
            formatCount(set?.test.length ?? 0),
          )}
        </p>
        {!enough && (
          <p className="lab-own-problem" role="alert">
            {text.tooFew}
          </p>
        )}
        <Carried />
        <div className="lab-own-actions">
          <Button disabled={chosen === undefined} onClick={() => selected !== null && remove(selected)}>
            {text.remove}
          </Button>
          <Button
            disabled={points.length === 0}
            onClick={() => {
              setSelected(null);
              setSaid(text.cleared);
              change([], "push");
            }}
          >
            {text.clear}
          </Button>
          {data !== "points" && (
            <Button
              disabled={present === null}
              onClick={() => {
                if (present === null) return;
                setSelected(null);
                setSaid(text.copied(formatCount(present.points.length), present.moved));
                change(present.points, "push");
              }}
            >
              {text.fromPresent(dataNames[data])}
            </Button>
          )}
        </div>
        {data !== "points" && present === null && <p className="lab-quiet">{text.otherUnits}</p>}
        <p className="lab-own-said" role="status">
          {said}
        </p>
        <p className="lab-quiet">{text.help}</p>
      </div>
    </div>
  );
}
