import { scaleLinear } from "d3";

export interface GuessLineProps {
  readonly least: number;
  readonly most: number;
  readonly guess: number;
  readonly measured: number;
  readonly words: { readonly yours: string; readonly measured: string };
  readonly format: (value: number) => string;
}

const WIDTH = 520;
const PAD = 24;
/** Nearer than this the two words would lie over each other. */
const APART = 110;

/** The guess and the measurement on one axis, and the distance between them. */
export function GuessLine({ least, most, guess, measured, words, format }: GuessLineProps) {
  const x = scaleLinear([least, most], [PAD, WIDTH - PAD]);
  const [at, is] = [x(guess), x(measured)];
  const below = Math.abs(at - is) < APART;
  return (
    <svg className="scene-guess-line" viewBox={`0 0 ${WIDTH} 74`} aria-hidden="true">
      <line className="scene-guess-axis" x1={PAD} x2={WIDTH - PAD} y1={36} y2={36} />
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="scene-guess-axis" x1={x(tick)} x2={x(tick)} y1={36} y2={41} />
          {!below && (
            <text x={x(tick)} y={58} textAnchor="middle">
              {format(tick)}
            </text>
          )}
        </g>
      ))}
      <line className="scene-guess-gap" x1={at} x2={is} y1={36} y2={36} />
      <rect className="scene-guess-measured" x={is - 6} y={30} width={12} height={12} />
      <text className="scene-guess-name" x={is} y={18} textAnchor="middle">
        {words.measured}
      </text>
      <circle className="scene-guess-yours" cx={at} cy={36} r={7} />
      <text className="scene-guess-name" x={at} y={below ? 62 : 18} textAnchor="middle">
        {words.yours}
      </text>
    </svg>
  );
}
