import type { ViewContext } from './context.ts';
import { documentCount, territoryOf } from './place-index.ts';
import { dataOf } from './place-units.ts';

/** One tile of the map: a provincial unit with its number of documents, or one of the two archipelagos. */
export interface MapTile {
  name: string;
  href: string;
  count: number;
  /** "2 văn bản", for readers who do not see the tile. */
  countWords: string;
  row: number;
  col: number;
  /** Always shown and never counted: its unit's tile holds the number. */
  archipelago: boolean;
}

/** East of the mainland, each two rows high: no map of Vietnam goes without them. */
const archipelagos = [
  { key: 'map.hoangSa', slug: 'da-nang', row: 9, col: 6 },
  { key: 'map.truongSa', slug: 'khanh-hoa', row: 13, col: 6 },
] as const;

function unitTiles(context: ViewContext): MapTile[] {
  const { register, locale, t, href } = context;
  return register.units.flatMap((unit) => {
    const { tile, nameEn, title } = dataOf(register, unit);
    if (unit.edition !== '34' || !tile) return [];
    const count = documentCount(register, territoryOf(register, unit));
    return [
      {
        name: locale === 'en' ? nameEn : title,
        href: href({ record: 'provinces', id: unit.slug }),
        count,
        countWords: t('place.page.documentCount', { count }),
        ...tile,
        archipelago: false,
      },
    ];
  });
}

/** The 34 units and the two archipelagos from north to south, west to east: the order for keyboards and lists. */
export function mapTiles(context: ViewContext): MapTile[] {
  const isles = archipelagos.map(({ key, slug, row, col }) => ({
    name: context.t(key),
    href: context.href({ record: 'provinces', id: slug }),
    count: 0,
    countWords: '',
    row,
    col,
    archipelago: true,
  }));
  return [...unitTiles(context), ...isles].toSorted((a, b) => a.row - b.row || a.col - b.col);
}
