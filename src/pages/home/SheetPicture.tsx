import { Marker } from "../../ui/marks/Marker.tsx";
import { FAMILIES, type Family } from "../../ui/tokens.ts";
import { corners, type SheetEdge } from "./sheet-edge.ts";

const WIDTH = 520;
const HEIGHT = 196;
const FLOOR = 192;
const PAD = 8;

const px = (x: number): number => Math.round((PAD + x * (WIDTH - 2 * PAD)) * 10) / 10;
const py = (y: number): number => Math.round((FLOOR - y * 236) * 10) / 10;

export function SheetPicture({ edge, family, alt }: { edge: SheetEdge; family: Family; alt: string }) {
  const points = corners(edge);
  const style = FAMILIES[family];
  return (
    <svg className="home-sheet" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alt}>
      <line className="home-floor" x1={PAD} x2={WIDTH - PAD} y1={FLOOR} y2={FLOOR} />
      {points.slice(1, -1).map(([x, y]) => (
        <line key={x} className="home-drop" x1={px(x)} x2={px(x)} y1={py(y)} y2={FLOOR} />
      ))}
      <polyline
        className={`home-edge ui-family-${family}`}
        points={points.map(([x, y]) => `${px(x)},${py(y)}`).join(" ")}
        strokeDasharray={style.dash.length === 0 ? undefined : style.dash.join(" ")}
        strokeLinecap={style.cap}
      />
      {points.slice(1, -1).map(([x, y]) => (
        <Marker key={x} family={family} x={px(x)} y={py(y)} radius={5} />
      ))}
    </svg>
  );
}
