import { viSite } from './vi-site.ts';
import { viRecords } from './vi-records.ts';
import { viStates } from './vi-states.ts';
import { viPlaces } from './vi-places.ts';
import { viExamples } from './vi-examples.ts';
import { viCharts } from './vi-charts.ts';
import { viChanges } from './vi-changes.ts';
import { viColumns } from './vi-columns.ts';
import { viData } from './vi-data.ts';
import { viReader } from './vi-reader.ts';

/** Every word of the interface in Vietnamese: the source of keys for the other languages. */
export const vi = {
  ...viSite,
  ...viRecords,
  ...viStates,
  ...viPlaces,
  ...viExamples,
  ...viCharts,
  ...viChanges,
  ...viColumns,
  ...viData,
  ...viReader,
} as const;
