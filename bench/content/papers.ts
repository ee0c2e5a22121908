import type { Draft } from './draft.ts';
import { dayIn } from './promises.ts';
import type { Paper, Programme } from './promises.ts';
import { randomFrom } from './random.ts';
import { bodyText, printed, sentence } from './sentences.ts';
import { themes } from './words.ts';
import { sourceOf, unitOn } from './world.ts';
import type { Body, Province } from './world.ts';

/** A document of a province that programmes rest on; every fifth one rests on an earlier one itself. */
export function paper(index: number, bodies: readonly Body[], earlier: readonly Paper[]): Paper {
  const random = randomFrom(`documents ${index}`);
  const body = random.one(bodies);
  const issuedOn = dayIn(random, random.whole(2009, 2023));
  const year = issuedOn.slice(0, 4);
  const type = random.one([
    { code: 'KH', name: 'Kế hoạch' },
    { code: 'QĐ', name: 'Quyết định' },
    { code: 'NQ', name: 'Nghị quyết' },
  ]);
  const symbol = `${index + 1}/${type.code}-UBND`;
  const title = `${type.name} ${symbol} năm ${year}, ${body.province.type} ${body.province.name}`;
  const theme = random.one(themes);
  const older = earlier.filter((other) => other.issuedOn < issuedOn).slice(-1);
  const id = `${body.province.slug}-${year}-van-ban-${index + 1}`;
  const draft: Draft = {
    collection: 'documents',
    id,
    data: {
      title,
      summary: `${sentence(random)} Bản ghi giả định để đo tốc độ.`,
      symbol,
      type: type.name,
      issuer: { described: `Ủy ban nhân dân ${body.province.type} ${body.province.name}` },
      issuedOn,
      subject: `Về ${theme.title} trên địa bàn ${body.province.type} ${body.province.name}.`,
      level: 'province',
      provinces: [unitOn(body.province, issuedOn)],
      basis: index % 5 === 0 ? older.map((other) => ({ document: other.id })) : [],
      outline: ['I', 'II', 'III'].map((number) => ({
        number,
        heading: sentence(random).slice(0, 80).trimEnd(),
      })),
      sources: [sourceOf(title, 'Trang tra cứu giả định')],
    },
    body: bodyText(
      random,
      older.map((other) => ({ text: other.title, href: `/van-ban/${other.id}/` })),
      [[year, theme.title, '1 đề án']],
    ),
  };
  return { id, title, issuedOn, draft };
}

/** The figures of one province in one half-year: two indicators, one of them with its parts. */
export function figure(index: number, provinces: readonly Province[]): Draft {
  const random = randomFrom(`figures ${index}`);
  const province = provinces[index % provinces.length];
  if (!province) throw new RangeError('no provinces');
  const round = Math.floor(index / provinces.length);
  // One month earlier with each round, so that no province has two values for one month.
  const months = 2025 * 12 + 5 - round;
  const at = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  const known = at >= '2008-09';
  const total = random.whole(180, 1900);
  const stopped = Math.round((total * random.whole(4, 20)) / 100);
  const members = total * random.whole(18, 60);
  const month = at.split('-').reverse().join('/');
  const value = (count: number, unit: string): Record<string, string | number> => ({
    value: count,
    unit,
    asPrinted: `${printed(count)} ${unit}`,
    modality: 'exactly',
  });
  return {
    collection: 'figures',
    id: `${province.slug}-${at}-so-lieu-${index + 1}`,
    data: {
      title: `Hợp tác xã ${province.type} ${province.name}, tháng ${month}${known ? '' : ` (${index})`}`,
      observations: [
        {
          indicator: 'htx-tong-so',
          value: value(total, 'hợp tác xã'),
          at,
          province: province.id,
          parts: [
            {
              breakdown: 'theo-hoat-dong-hai-nhom',
              values: [
                { part: 'dang-hoat-dong', value: total - stopped, asPrinted: printed(total - stopped) },
                { part: 'ngung-hoat-dong', value: stopped, asPrinted: printed(stopped) },
              ],
            },
          ],
        },
        { indicator: 'htx-thanh-vien', value: value(members, 'người'), at, province: province.id },
      ],
      sources: [sourceOf(`Số liệu tháng ${month} của ${province.name}`, 'Trang số liệu giả định', 'Bảng 1')],
    },
  };
}

/** A citizen's question with its answer in the body. */
export function question(index: number, about: Programme): Draft {
  const random = randomFrom(`questions ${index}`);
  const [body] = about.parties;
  if (!body) throw new RangeError('a programme has a party');
  const asked = dayIn(random, 2025);
  return {
    collection: 'questions',
    id: `hoi-${index + 1}`,
    data: {
      title: `Câu hỏi ${index + 1} về ${about.theme.title} ở ${body.province.name}`,
      summary: 'Người dân hỏi về tiến độ; câu hỏi giả định để đo tốc độ.',
      askedOn: asked,
      topic: about.theme.title,
      about: [about.subject],
      askedOf: { body: body.id },
      answeredOn: random.chance(60) ? '2026-01-15' : undefined,
      provinces: [unitOn(body.province, asked)],
    },
    body: `## Câu hỏi\n\n${sentence(random)}\n\n## Trả lời\n\n${sentence(random)}`,
  };
}
