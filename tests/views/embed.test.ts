import { describe, expect, test } from 'vitest';
import { embedCard, embedPaths } from '../../src/views/embed.ts';
import { contextOf } from './register-of.ts';

describe('cards for other sites', () => {
  test('there is one for each promise record, indicator and name of a place', async () => {
    const { register } = await contextOf();
    const paths = embedPaths(register);
    expect(paths.filter(({ kind }) => kind === 'provinces')).toHaveLength(63);
    expect(paths.filter(({ kind }) => kind === 'agreements')).toHaveLength(register.all.agreements.length);
    expect(new Set(paths.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(paths.length);
  });

  test('a programme counts its plans too, as its own page does, and links to it', async () => {
    const card = embedCard(await contextOf(), 'agreements', 'bac-giang-2022-lien-minh-htx-lien-hiep-hoi');
    expect(card.headline?.sentence).toBe('4 cam kết đã đến hạn, 0 có kết quả được ghi nhận');
    expect(card.link.href).toBe('/chuong-trinh/bac-giang-2022-lien-minh-htx-lien-hiep-hoi/');
  });

  test('an indicator shows its latest number with its place and day', async () => {
    const card = embedCard(await contextOf(), 'indicators', 'htx-tong-so');
    expect(card.headline).toBeUndefined();
    expect(card.numbers[0]?.value.text).toContain('1.012');
  });

  test('a place without records says so and claims nothing', async () => {
    const card = embedCard(await contextOf(), 'provinces', 'ca-mau');
    expect(card.headline).toBeUndefined();
    expect(card.none).not.toBe('');
  });

  test('a record not yet known on the as-of day shows no count', async () => {
    const card = embedCard(
      await contextOf('2010-01-01'),
      'agreements',
      'bac-giang-2022-lien-minh-htx-lien-hiep-hoi',
    );
    expect(card.headline).toBeUndefined();
  });
});
