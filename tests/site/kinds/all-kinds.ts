import { calendars } from './calendars.ts';
import { catalogueKinds } from './catalogue.ts';
import { feedKinds } from './feeds.ts';
import type { Kind } from './kind.ts';
import { pages } from './pages.ts';
import { plainKinds } from './plain.ts';
import { recordKinds } from './records.ts';
import { searchKinds } from './search.ts';
import { tableKinds } from './tables.ts';
import { xmlKinds } from './xml.ts';

/** Every kind of file that a build publishes. A new kind of file needs a line here, with what validates it. */
export const allKinds: readonly Kind[] = [
  pages,
  calendars,
  ...recordKinds,
  ...tableKinds,
  ...catalogueKinds,
  ...feedKinds,
  ...xmlKinds,
  ...searchKinds,
  ...plainKinds,
];
