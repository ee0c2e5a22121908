import { enSite } from './en-site.ts';
import { enRecords } from './en-records.ts';
import { enStates } from './en-states.ts';
import { enPlaces } from './en-places.ts';
import { enExamples } from './en-examples.ts';
import { enCharts } from './en-charts.ts';
import { enChanges } from './en-changes.ts';
import { enColumns } from './en-columns.ts';
import { enData } from './en-data.ts';
import { enReader } from './en-reader.ts';
import type { vi } from './vi.ts';

/**
 * Every word of the interface in British English; a missing or surplus key is a type error. Counts stand after a
 * colon ("Commitments: 1") wherever they may be 1, because messages have no plural forms.
 */
export const en: Record<keyof typeof vi, string> = {
  ...enSite,
  ...enRecords,
  ...enStates,
  ...enPlaces,
  ...enExamples,
  ...enCharts,
  ...enChanges,
  ...enColumns,
  ...enData,
  ...enReader,
};
