import { modernTone, normalise } from '../../domain/vietnamese-text.ts';
import { allRecords, visitObjects } from '../records.ts';
import type { RegisterCheck, Spot } from '../rule.ts';

/**
 * A body that is only described is written as elsewhere in the register (body-spelling): "Hoà Bình" beside "Hòa
 * Bình" makes two bodies out of one in lists and searches of other programs (bad-inputs U06).
 */
export const checkBodySpelling: RegisterCheck = (site, { checked, found }) => {
  const first = new Map<string, { spelling: string; where: string }>();
  for (const { data, file } of site.records.bodies)
    for (const name of [data.title, ...data.shortNames, ...data.aliases])
      first.set(keyOf(name), { spelling: normalise(name), where: file });

  const look = (name: string, spot: Spot): void => {
    checked('body-spelling');
    const key = keyOf(name);
    const known = first.get(key);
    const spelling = normalise(name);
    if (known === undefined) first.set(key, { spelling, where: spot.file });
    else if (known.spelling.toLowerCase() !== spelling.toLowerCase())
      found(
        'body-spelling',
        spot,
        `"${spelling}" và "${known.spelling}" (${known.where}) là một tên viết theo hai lối bỏ dấu`,
        `Viết "${known.spelling}"; chữ đúng như in thì để ở nameAsPrinted hoặc aliases.`,
      );
  };
  for (const { data, file } of allRecords(site.records))
    visitObjects(data, ({ described }, path) => {
      if (typeof described === 'string') look(described, { file, path: [...path, 'described'] });
    });
};

function keyOf(name: string): string {
  return modernTone(normalise(name)).toLowerCase();
}
