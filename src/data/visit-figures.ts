import { existsSync, readFileSync } from 'node:fs';
import { visitFigures as schema, type VisitFigures } from '../schemas/visit-figures.ts';

/** Written by `npm run visits`; committed by whoever runs it. */
const file = 'data/visits.json';

let figures: VisitFigures | undefined;

/** The visit figures of the site, read once a build; none where nobody has counted yet. Throws when the file holds something else. */
export function visitFigures(): VisitFigures {
  figures ??= existsSync(file)
    ? schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { countedUntil: null, months: {} };
  return figures;
}
