import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeHistory } from '../../scripts/history/changes.ts';
import { compareVersions } from '../../scripts/history/compare.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T20:00:00+00:00`;

/** A repository of its own: no setting of the machine reaches it, and every commit has the time given. */
function repository(): {
  root: string;
  commit: (on: number, subject: string, files: Record<string, string | null>) => void;
  git: (...args: string[]) => string;
} {
  const root = temporaryFolder();
  const git = (...args: string[]): string => run(day(1), ...args);
  const run = (date: string, ...args: string[]): string =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: process.env['PATH'],
        HOME: root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@so.example',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@so.example',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
  git('init', '--quiet', '--initial-branch=main');
  const commit = (on: number, subject: string, files: Record<string, string | null>): void => {
    for (const [name, text] of Object.entries(files))
      if (text === null) rmSync(path.join(root, name));
      else writeFiles(root, { [name]: text });
    git('add', '--all');
    run(day(on), 'commit', '--quiet', '--allow-empty', '-m', subject);
  };
  return { root, commit, git };
}

interface Written {
  due?: string;
  value?: string;
  extra?: string;
  body?: string;
}

function agreement({
  due = "'2025-06'",
  value = 'value: 10\n      modality: about\n      asPrinted: khoảng 10',
  extra = '',
  body = 'Lời dẫn.',
}: Written = {}): string {
  return `---
title: 'Chương trình A'
summary: 'Một câu.'
${extra}parties:
  - who:
      body: hoi-a
commitments:
  - id: mo-hinh
    text: 'Có mô hình hợp tác xã.'
    kind: measurable
    due: ${due}
    target:
      ${value}
      unit: hợp tác xã
sources:
  - title: 'Bài A'
    publisher: 'Báo A'
    accessedOn: '2026-01-01'
---

${body}
`;
}

const twelve = 'value: 12\n      modality: exactly\n      asPrinted: "12"';
const old = 'src/content/agreements/a.mdx';
const renamed = 'src/content/agreements/b.mdx';
const body = "title: 'Hội A'\nkind: union\nsources: []\n";

/** Renames, a corrected figure, a moved due day, a broken version, a deleted draft and a removed record. */
function fixture(): { root: string; git: (...args: string[]) => string } {
  const { root, commit, git } = repository();
  commit(1, 'Bắt đầu', { [old]: agreement(), 'src/content/bodies/hoi-a.yaml': body, 'README.md': 'x' });
  commit(2, 'Bản nháp', { 'src/content/news/nhap.md': agreement({ extra: 'draft: true\n' }) });
  commit(3, 'Đính chính: chỉ tiêu 2025', { [old]: agreement({ value: twelve }) });
  commit(4, 'Sửa nháp', {
    'src/content/news/nhap.md': agreement({ extra: 'draft: true\n', body: 'Bí mật.' }),
  });
  commit(5, 'Lùi hạn', { [old]: agreement({ value: twelve, due: "'2025-12-31'" }) });
  commit(6, 'Bỏ nháp', { 'src/content/news/nhap.md': null });
  commit(7, 'Đổi tên', { [old]: null, [renamed]: agreement({ value: twelve, due: "'2025-12-31'" }) });
  commit(8, 'Hỏng', { [renamed]: '---\ntitle: [\n---\n' });
  commit(9, 'Sửa lại', { [renamed]: agreement({ value: twelve, due: "'2025-12-31'", body: 'Lời khác.' }) });
  commit(10, 'Tin', { 'src/content/news/tin.md': agreement() });
  commit(11, 'Sửa tin', { 'src/content/news/tin.md': agreement({ due: "'2027'" }) });
  commit(12, 'Gỡ tin', { 'src/content/news/tin.md': null });
  return { root, git };
}

test('what was taken out because it belongs to one person does not live on in the account of the change', () => {
  const { root, commit } = repository();
  const telling = (summary: string, extra = ''): string =>
    agreement({ extra }).replace("summary: 'Một câu.'", `summary: '${summary}'`);
  commit(1, 'Bắt đầu', { [old]: telling('Hỏi ông A, 0912345678.') });
  commit(2, 'Sửa', { [old]: telling('Hỏi văn phòng, 0227 3740 223.') });
  commit(3, 'Thêm', { [old]: telling('Hỏi văn phòng.', "slogan: 'CCCD 001 085 001 234'\n") });
  commit(4, 'Bỏ', { [old]: telling('Hỏi văn phòng.') });
  const { entries } = changeHistory(root, 'src/content');
  expect(JSON.stringify(entries)).not.toMatch(/0912345678|001 085 001 234/);
  const texts = entries.flatMap(({ changes }) => changes.map(({ text }) => text));
  expect(texts).toContain('tóm tắt: (không nêu: dữ liệu cá nhân) → Hỏi văn phòng, 0227 3740 223.');
  expect(texts.filter((text) => text.includes('không nêu'))).toHaveLength(3);
});

describe('the history of a fixture repository', () => {
  test('gives exactly the entries that readers may see, newest first', () => {
    const history = changeHistory(fixture().root, 'src/content');
    const told = history.entries.map(({ day: on, kind, collection, id, renamedFrom, correction, changes }) =>
      [
        on,
        kind,
        `${collection}/${id}`,
        ...(renamedFrom === undefined ? [] : [`tên cũ ${renamedFrom}`]),
        ...(correction === undefined ? [] : ['đính chính']),
        ...changes.map(({ text, item }) => (item === undefined ? text : `${item} ${text}`)),
      ].join(' | '),
    );
    // Committed in the evening of Greenwich: the next morning in Viet Nam.
    expect(told).toEqual([
      '2026-03-13 | removed | news/tin',
      '2026-03-11 | added | news/tin',
      '2026-03-10 | changed | agreements/b | bài viết: sửa lời',
      '2026-03-08 | changed | agreements/b | tên cũ a',
      '2026-03-06 | changed | agreements/b | Có mô hình hợp tác xã. hạn hoàn thành: tháng 6/2025 → 31/12/2025',
      '2026-03-04 | changed | agreements/b | đính chính | Có mô hình hợp tác xã. chỉ tiêu 2025: khoảng 10 → 12 hợp tác xã',
      '2026-03-02 | added | agreements/b',
      '2026-03-02 | added | bodies/hoi-a',
    ]);
  });

  test('holds nothing of drafts and nothing that a removed record said', () => {
    const history = changeHistory(fixture().root, 'src/content');
    expect(JSON.stringify(history)).not.toMatch(/nhap|nháp|Bí mật|2027/i);
    expect(history.entries[0]).toMatchObject({ changes: [], title: undefined });
  });

  test('is the same for a commit however often it is asked, whatever lies in the folder', () => {
    const { root, git } = fixture();
    const history = changeHistory(root, 'src/content');
    writeFiles(root, { [renamed]: 'sửa dở', 'src/content/news/moi.md': agreement() });
    expect(changeHistory(root, 'src/content')).toEqual(history);
    expect(history).toMatchObject({ extent: 'complete', commit: git('rev-parse', 'HEAD').trim() });
  });

  test('is the same in every copy, however its Git is set', () => {
    const { root, git } = fixture();
    const history = changeHistory(root, 'src/content');
    const copy = path.join(temporaryFolder(), 'bản sao');
    git('clone', '--quiet', `file://${root}`, copy);
    const settings = {
      'diff.renames': 'false',
      'diff.renameLimit': '1',
      'diff.noprefix': 'true',
      'diff.external': 'false',
      'log.follow': 'true',
      'log.showRoot': 'false',
      'log.diffMerges': 'off',
      'core.abbrev': '5',
      'core.quotePath': 'true',
      'color.ui': 'always',
      'i18n.logOutputEncoding': 'ISO-8859-1',
    };
    for (const [name, value] of Object.entries(settings))
      execFileSync('git', ['config', name, value], { cwd: copy });
    expect(changeHistory(copy, 'src/content')).toEqual(history);
  });

  test('is not that of a repository which only surrounds a download', () => {
    const { root, commit } = repository();
    commit(1, 'Khác', { 'ghi-chu.txt': 'x' });
    const download = path.join(root, 'tai-ve');
    writeFiles(download, { [old]: agreement() });
    expect(changeHistory(download, 'src/content')).toMatchObject({ extent: 'none', entries: [] });
  });

  test('says so where the history lacks its beginning or is not there at all', () => {
    const { root, git } = fixture();
    const copy = temporaryFolder();
    git('clone', '--quiet', '--depth', '1', `file://${root}`, path.join(copy, 'c'));
    expect(changeHistory(path.join(copy, 'c'), 'src/content').extent).toBe('shallow');
    expect(changeHistory(copy, 'src/content')).toEqual({
      version: 1,
      commit: null,
      extent: 'none',
      entries: [],
    });
  });
});

test('what a merge brings counts as the merge, once', () => {
  const { root, commit, git } = repository();
  commit(1, 'Bắt đầu', { [old]: agreement() });
  git('checkout', '--quiet', '-b', 'nhanh');
  commit(2, 'Nửa chừng', { [old]: agreement({ due: "'2026'" }) });
  commit(3, 'Xong', { [old]: agreement({ due: "'2027'" }) });
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '-m', 'Gộp', 'nhanh');
  const { entries } = changeHistory(root, 'src/content');
  expect(entries.flatMap(({ changes }) => changes.map(({ text }) => text))).toEqual([
    'hạn hoàn thành: tháng 6/2025 → năm 2027',
  ]);
});

test('a record that gets another ending is the same record', () => {
  const { root, commit } = repository();
  commit(1, 'Bắt đầu', { 'src/content/documents/a.yaml': "title: 'A'\nsummary: 'B'\n" });
  commit(2, 'Có lời', {
    'src/content/documents/a.yaml': null,
    'src/content/documents/a.md': `---\ntitle: 'C'\n---\n\n${'Lời dài. '.repeat(80)}`,
  });
  const [newest] = changeHistory(root, 'src/content').entries;
  expect(newest).toMatchObject({ kind: 'changed', id: 'a' });
  expect(newest?.changes.map(({ text }) => text)).toEqual([
    'tên: A → C',
    'tóm tắt: bỏ B',
    'bài viết: sửa lời',
  ]);
});

describe('two versions of a record', () => {
  const titles: Record<string, string> = { 'bodies/hoi-a': 'Hội A', 'indicators/htx': 'Số hợp tác xã' };
  const texts = (collection: keyof typeof schemas, before: object, after: object): string[] =>
    compareVersions({ ...before }, { ...after }, schemas[collection], (of, id) => titles[`${of}/${id}`]).map(
      ({ text }) => text,
    );

  test('without a difference give nothing; an empty list says what a missing one says', () => {
    expect(texts('agreements', { notes: [], title: 'A' }, { title: 'A' })).toEqual([]);
  });

  test('name bodies by their titles and items by what they are called', () => {
    const party = (id: string): object => ({ parties: [{ who: { body: id } }] });
    expect(texts('agreements', party('hoi-cu'), party('hoi-a'))).toEqual([
      'các bên ký kết – bên – tổ chức: hoi-cu → Hội A',
    ]);
    expect(texts('agreements', {}, party('hoi-a'))).toEqual(['các bên ký kết: thêm Hội A']);
  });

  test('name what a commitment is linked to by its title, and an unknown id by itself', () => {
    const linked = (id: string): object => ({ commitments: [{ id: 'a', text: 'Có 5', indicator: { id } }] });
    expect(texts('plans', { commitments: [{ id: 'a', text: 'Có 5' }] }, linked('htx'))).toEqual([
      'chỉ tiêu thống kê: thêm Số hợp tác xã',
    ]);
    expect(texts('plans', linked('cu'), linked('htx'))).toEqual(['chỉ tiêu thống kê: cu → Số hợp tác xã']);
  });

  test('show a corrected figure and a period as the pages write them', () => {
    const figure = (value: number): object => ({
      observations: [
        { indicator: 'htx', at: '2022', value: { value, unit: '%', asPrinted: 'x', modality: 'exactly' } },
      ],
    });
    expect(texts('figures', figure(65.4), figure(1012))).toEqual(['số liệu – giá trị: 65,4% → 1.012%']);
    expect(
      texts('agreements', { period: { from: '2022', to: '2025' } }, { period: { from: '2022', to: '2030' } }),
    ).toEqual(['thời hạn: 2022–2025 → 2022–2030']);
  });

  test('tell a reading that changed under the same words by its field', () => {
    const target = (counting: string): object => ({
      commitments: [
        { id: 'a', target: { value: 5, unit: 'lớp', asPrinted: '5', modality: 'exactly', counting } },
      ],
    });
    expect(texts('plans', target('unknown'), target('total'))).toEqual([
      'chỉ tiêu – cách đếm: unknown → total',
    ]);
  });

  test('do not repeat long texts in the sentence', () => {
    expect(texts('news', { summary: 'a'.repeat(200) }, { summary: 'b' })).toEqual(['tóm tắt: sửa lời']);
  });
});
