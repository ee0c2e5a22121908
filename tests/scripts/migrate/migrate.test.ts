import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations, type Migration } from '../../../scripts/migrate/migration.ts';
import { diffOf, planMigration, writePlan } from '../../../scripts/migrate/plan.ts';
import { contentVersion, readContentVersion, versionText } from '../../../src/reader/content-version.ts';
import { contentOf } from '../temporary-folder.ts';
import { registerWith } from '../../reader/register.ts';

/** Made-up steps: fields that were never called so in any real version. */
const steps: readonly Migration[] = [
  {
    to: 2,
    says: 'Trường category gọi là field.',
    changes: [
      { collection: 'agreements', path: 'category', rename: 'field' },
      { collection: 'agreements', path: 'parties[].who.body', rename: 'organisation' },
      { collection: 'figures', path: 'observations[].value.unit', rename: 'measure' },
    ],
  },
  {
    to: 3,
    says: 'Loại cam kết measurable gọi là counted.',
    changes: [
      {
        collection: 'agreements',
        path: 'commitments[].kind',
        rewrite: (value) => (value === 'measurable' ? 'counted: yes' : undefined),
      },
    ],
  },
];

const agreement = 'agreements/song-mau-2022.mdx';

describe('content of an older version', () => {
  test('is carried over step by step; every other character stays', () => {
    const content = registerWith({
      [agreement]: ['category: kinh', '# Lĩnh vực: chọn một.\ncategory:   kinh'],
    });
    const before = readFileSync(path.join(content, agreement), 'utf8');
    const plan = planMigration(content, 3, steps);
    expect(plan.steps.map(({ to }) => to)).toEqual([2, 3]);
    expect(readFileSync(path.join(content, agreement), 'utf8'), 'a plan writes nothing').toBe(before);
    writePlan(content, plan);
    expect(readFileSync(path.join(content, agreement), 'utf8')).toBe(
      before
        .replace('category:   kinh', 'field:   kinh')
        .replaceAll('      body: ', '      organisation: ')
        .replace('kind: measurable', "kind: 'counted: yes'"),
    );
    expect(readFileSync(path.join(content, 'figures/bao-thu-2022.yaml'), 'utf8')).toContain(
      'measure: hợp tác xã',
    );
    expect(readContentVersion(content)).toBe(3);
    expect(planMigration(content, 3, steps).files).toEqual([]);
  });

  test('the changed lines are shown before anything is written', () => {
    const plan = planMigration(registerWith(), 2, steps);
    const shown = plan.files.map(diffOf).join('\n');
    expect(shown).toContain('15: - category: kinh-te-tap-the\n  15: + field: kinh-te-tap-the');
  });

  test('a run that was cut off is repeated to the same end', () => {
    const whole = registerWith();
    writePlan(whole, planMigration(whole, 3, steps));
    const cut = registerWith();
    const plan = planMigration(cut, 3, steps);
    writeFileSync(
      path.join(cut, agreement),
      plan.files.find(({ file }) => file.endsWith(agreement))?.after ?? '',
    );
    writePlan(cut, planMigration(cut, 3, steps));
    expect(contentOf(cut)).toEqual(contentOf(whole));
  });

  test('CRLF files keep their line ends', () => {
    const content = registerWith();
    const text = readFileSync(path.join(content, agreement), 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(path.join(content, agreement), text);
    const { files } = planMigration(content, 2, steps);
    expect(files.find(({ file }) => file.endsWith(agreement))?.after).toContain('field: kinh-te-tap-the\r\n');
  });
});

describe('what is refused, with nothing written', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'content newer than the program',
      () => registerWith({ 'content-version.yaml': versionText(4) }),
      /mới hơn phiên bản 3/,
    ],
    [
      'a version that cannot be read',
      () => registerWith({ 'content-version.yaml': 'hai\n' }),
      /Không đọc được/,
    ],
    [
      'two fields that would become one',
      () => registerWith({ [agreement]: ['category:', 'field: x\ncategory:'] }),
      /có cả "category" và "field"/,
    ],
  ])('%s', (_, make, said) => {
    const content = make();
    const before = contentOf(content);
    expect(() => planMigration(content, 3, steps)).toThrow(said);
    expect(contentOf(content)).toEqual(before);
  });

  test('a step that the program does not have', () => {
    expect(() => planMigration(registerWith(), 4, steps)).toThrow('thiếu bước chuyển từ 1 đến 4');
  });
});

test('the real steps lead from the first version to the one of the program, without a gap', () => {
  expect(migrations.map(({ to }) => to)).toEqual(
    Array.from({ length: contentVersion - 1 }, (_, index) => index + 2),
  );
  const { from, to } = planMigration(path.join('src', 'content'), contentVersion, migrations);
  expect([from, to]).toEqual([contentVersion, contentVersion]);
});
