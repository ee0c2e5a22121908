import type { Random } from './random.ts';
import { prose } from './words.ts';

/** A sentence of plain Vietnamese about farming, put together from parts. */
export function sentence(random: Random): string {
  const { actors, acts, crops, places, aims } = prose;
  const start = `${random.one(actors)} ${random.one(acts)}`;
  return `${start}, ưu tiên cây ${random.one(crops)} ở ${random.one(places)}, ${random.one(aims)}.`;
}

/** As many sentences in one paragraph. */
export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** Prose as editors write it: two sections with a list, a table and links to records of the register. */
export function bodyText(
  random: Random,
  links: readonly { text: string; href: string }[],
  rows: readonly (readonly [string, string, string])[],
): string {
  const list = Array.from({ length: random.whole(3, 5) }, () => `- ${sentence(random)}`);
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const see = links.map(({ text, href }) => `[${text}](${href})`).join(', ');
  return [
    paragraph(random, random.whole(2, 4)),
    '## Cách tổ chức thực hiện',
    list.join('\n'),
    ...(table.length > 0
      ? [
          '## Phân bổ theo năm',
          ['| Năm | Nội dung | Số lượng |', '| --- | --- | ---: |', ...table].join('\n'),
        ]
      : []),
    paragraph(random, random.whole(1, 3)),
    ...(see === '' ? [] : [`Xem thêm ${see}.`]),
  ].join('\n\n');
}

/** Tells a number as Vietnamese prints it: 1.012. */
export function printed(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
