import { createMapProbe } from "../boundary/map-probe.ts";
import { layerPlaces } from "../by-layer/places.ts";
import { createPlotProbe } from "../common/plot-probe.ts";
import { deadPlaces } from "../dead-units/places.ts";
import { lossPlaces } from "../loss/places.ts";
import { unitPlaces } from "../unit-maps/places.ts";
import { createUnitProbe } from "../unit-maps/unit-probe.ts";

/** What comes with the first pointer or focus on a figure: the probes, and the places of the charts of the first view. */
export const PARTS = {
  createMapProbe,
  createPlotProbe,
  createUnitProbe,
  deadPlaces,
  layerPlaces,
  lossPlaces,
  unitPlaces,
};
