import { createMapProbe } from "../boundary/map-probe.ts";
import { layerPlaces } from "../by-layer/places.ts";
import { fillTable } from "../common/fill-table.ts";
import { createPlotProbe } from "../common/plot-probe.ts";
import { deadPlaces } from "../dead-units/places.ts";
import { deadTable } from "../dead-units/table.ts";
import { lossPlaces } from "../loss/places.ts";
import { lossTable } from "../loss/table.ts";
import { unitPlaces } from "../unit-maps/places.ts";
import { unitTable } from "../unit-maps/table.ts";
import { createUnitProbe } from "../unit-maps/unit-probe.ts";

/**
 * What comes when a reader first turns to a figure: the probes, and the places and tables of the figures that the page
 * opens with.
 */
export const PARTS = {
  createMapProbe,
  createPlotProbe,
  createUnitProbe,
  deadPlaces,
  deadTable,
  fillTable,
  layerPlaces,
  lossPlaces,
  lossTable,
  unitPlaces,
  unitTable,
};
