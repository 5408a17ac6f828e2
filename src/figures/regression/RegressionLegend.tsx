import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import "../figures.css";
import "./regression.css";

const DOT = "M3,6.5a4,4,0,1,1,0,0.01Z";

function Dot({ kind }: { readonly kind: "train" | "test" }) {
  return (
    <svg className="fig-mark" width={14} height={13} viewBox="0 0 14 13" aria-hidden="true">
      <path className={`fig-dots-${kind}`} d={DOT} />
    </svg>
  );
}

/** What the curves over one input mean; printed once for all arms. */
export function RegressionLegend({
  showTrain,
  showTest,
}: {
  readonly showTrain: boolean;
  readonly showTest: boolean;
}) {
  const words = useMeasuresText().regression.legend;
  return (
    <ul className="fig-legend">
      {showTrain && (
        <li className="fig-key">
          <Dot kind="train" />
          {words.train}
        </li>
      )}
      {showTest && (
        <li className="fig-key">
          <Dot kind="test" />
          {words.test}
        </li>
      )}
      <li className="fig-key">
        <svg className="fig-mark" width={24} height={11} viewBox="0 0 24 11" aria-hidden="true">
          <path className="fig-target" d="M0,5.5H24" />
        </svg>
        {words.target}
      </li>
      <li className="fig-key">
        <svg className="fig-mark" width={26} height={13} viewBox="0 0 26 13" aria-hidden="true">
          <path className="fig-legend-net" d="M0,10L13,4L26,8" />
          <circle className="fig-legend-hinge" cx={13} cy={4} r={3} />
        </svg>
        {words.net}
      </li>
    </ul>
  );
}
