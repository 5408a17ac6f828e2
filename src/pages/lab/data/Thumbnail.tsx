import { useEffect, useState } from "react";
import type { DataName } from "../../../experiment/scenario/types.ts";

const SIDE = 48;

/** Data sets never change, so each is drawn once. */
const drawn = new Map<DataName, readonly string[]>();

/** Makers and tables of all data sets are needed for these pictures alone: nobody waits for them. */
async function draw(data: DataName): Promise<readonly string[]> {
  const known = drawn.get(data);
  if (known !== undefined) return known;
  const { thumbnailPaths } = await import("./thumbnail-paths.ts");
  const paths = thumbnailPaths(data, SIDE);
  drawn.set(data, paths);
  return paths;
}

/** A data set as dots. A picture beside its name: hidden from readers of text, empty until its maker is loaded. */
export function Thumbnail({ data }: { data: DataName }) {
  const [paths, setPaths] = useState<readonly string[]>(drawn.get(data) ?? []);
  useEffect(() => {
    let here = true;
    void draw(data).then((found) => {
      if (here) setPaths(found);
    });
    return () => {
      here = false;
    };
  }, [data]);
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      {paths.map((d, i) => (
        <path key={d} className={`lab-dots lab-dots-${i}`} d={d} />
      ))}
    </svg>
  );
}
