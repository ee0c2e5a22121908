import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeHistory } from '../../scripts/pipeline/history-stage.ts';
import { changeHistory } from '../../src/data/change-history.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('records from another folder have no history, and the pages are told so', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'lich-su.json');
  const history = writeHistory({ contentDir: folder }, file, folder);
  expect(history.extent).toBe('none');
  expect(changeHistory({ CHANGES_FILE: file })).toEqual(history);
  expect(readdirSync(folder)).toEqual(['lich-su.json']);
});

test('what the pages read is what the stage wrote; a file of another form is refused', () => {
  const file = path.join(temporaryFolder(), 'lich-su.json');
  const history = writeHistory({}, file, path.dirname(file));
  expect(changeHistory({ CHANGES_FILE: file })).toEqual(history);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(history);
  writeFileSync(file, '{"version":1}');
  expect(() => changeHistory({ CHANGES_FILE: file })).toThrow();
  expect(changeHistory({}).extent).toBe('none');
});
