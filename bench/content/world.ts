import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Draft } from './draft.ts';
import { bodyKinds } from './words.ts';

/** A provincial unit before the merger of 2025 and the unit it became part of. */
export interface Province {
  id: string;
  slug: string;
  name: string;
  type: string;
  successor: string;
}

/** A body that signs, issues and reports. */
export interface Body {
  id: string;
  title: string;
  short: string;
  province: Province;
  draft: Draft;
}

/** The day on which all sources of the synthetic records were opened. */
const openedOn = '2026-06-01';

/** From this day records name the units of the merger. */
const merged = '2025-07-01';

/** The 63 units of the shipped content. */
export function provincesIn(contentFolder: string): Province[] {
  const folder = path.join(contentFolder, 'provinces');
  return readdirSync(folder)
    .filter((file) => file.endsWith('-63.yaml'))
    .sort()
    .map((file) => {
      const data = parse(readFileSync(path.join(folder, file), 'utf8')) as {
        title: string;
        slug: string;
        successor?: string;
        types: { type: string }[];
      };
      const id = file.replace('.yaml', '');
      const { title, slug, successor = id, types } = data;
      return { id, slug, name: title, type: types[0]?.type ?? 'tỉnh', successor };
    });
}

/** The unit that a record of a day names. */
export function unitOn(province: Province, day: string): string {
  return day < merged ? province.id : province.successor;
}

/** As many bodies, five for each province and then their branches in districts. */
export function bodiesOf(provinces: readonly Province[], count: number): Body[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / (bodyKinds.length * provinces.length));
    const kind = bodyKinds[index % bodyKinds.length] ?? bodyKinds[0];
    const province = provinces[Math.floor(index / bodyKinds.length) % provinces.length];
    if (!kind || !province) throw new RangeError('no provinces');
    const id = `${kind.id}-${province.slug}${round === 0 ? '' : `-${round}`}`;
    const where = `${province.type} ${province.name}`;
    const title = round === 0 ? `${kind.title} ${where}` : `${kind.title} khu vực ${round}, ${where}`;
    const short =
      round === 0 ? `${kind.short} ${province.name}` : `${kind.short} khu vực ${round} ${province.name}`;
    const draft: Draft = {
      collection: 'bodies',
      id,
      data: {
        title,
        summary: `Tổ chức giả định để đo tốc độ, hoạt động ở ${where}.`,
        shortNames: [short],
        kind: kind.kind,
        province: province.id,
        parent: round === 0 ? undefined : `${kind.id}-${province.slug}`,
        sources: [sourceOf(`Trang giới thiệu của ${title}`, title)],
      },
    };
    return { id, title, short, province, draft };
  });
}

/** A source that leads nowhere real: `.invalid` is set aside for that. */
export function sourceOf(title: string, publisher: string, locator = 'Mục I'): Record<string, string> {
  return { title, publisher, accessedOn: openedOn, locator, read: 'Toàn văn, bản dùng để đo tốc độ.' };
}
