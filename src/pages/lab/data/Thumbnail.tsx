import { useEffect, useState } from "react";
import type { DataName } from "../../../experiment/scenario/types.ts";
import type { ThumbnailPath } from "./thumbnail-paths.ts";

const SIDE = 48;

/** Data sets never change, so each is drawn once. */
const drawn = new Map<DataName, readonly ThumbnailPath[]>();

/** Makers and tables of all data sets are needed for these pictures alone: nobody waits for them. */
async function draw(data: DataName): Promise<readonly ThumbnailPath[]> {
  const known = drawn.get(data);
  if (known !== undefined) return known;
  const { thumbnailPaths } = await import("./thumbnail-paths.ts");
  const paths = thumbnailPaths(data, SIDE);
  drawn.set(data, paths);
  return paths;
}

/** A data set as dots, with the curve that they follow. A picture beside its name: hidden from readers of text, empty until its maker is loaded. */
export function Thumbnail({ data }: { data: DataName }) {
  const [paths, setPaths] = useState<readonly ThumbnailPath[]>(drawn.get(data) ?? []);
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
      {paths.map(({ kind, d }) => (
        <path key={kind} className={`lab-${kind}`} d={d} />
      ))}
    </svg>
  );
}
