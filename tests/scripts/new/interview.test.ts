import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { askForRest, asFlags } from '../../../scripts/new/answers.ts';
import { judgeFor } from '../../../scripts/new/judge-answer.ts';
import { commitmentQuestion, kinds } from '../../../scripts/new/kinds.ts';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import { newRegister } from './new-register.ts';

/** Somebody who gives these answers, one after the other, and what was said to them. */
function person(...answers: readonly string[]): {
  asked: string[];
  told: string[];
  ask(question: string): Promise<string>;
  tell(words: string): void;
} {
  const left = [...answers];
  const asked: string[] = [];
  const told: string[] = [];
  return {
    asked,
    told,
    ask(question) {
      asked.push(question);
      return Promise.resolve(left.shift() ?? '');
    },
    tell: (words) => void told.push(words),
  };
}

test('questions are asked only for what the flags left open; several answers end with an empty one', async () => {
  const somebody = person('Tóm tắt thử', 'Bên A', 'Bên B', '');
  const questions = kinds['chuong-trinh'].questions.slice(0, 3);
  const answers = await askForRest(questions, { ten: ['Tên'] }, somebody);
  expect(answers).toEqual({ ten: ['Tên'], 'tom-tat': ['Tóm tắt thử'], ben: ['Bên A', 'Bên B'] });
  expect(somebody.asked).toHaveLength(4);
});

describe('an answer that cannot be used is told at once and asked again', () => {
  test.each([
    ['chuong-trinh', 'ngay', '31/2/2026', '16/3/2026', /không đọc được là ngày/],
    ['chuong-trinh', 'tinh', 'song-mau-35', 'song-mau-34', /Ý bạn là "song-mau-34"/],
    ['chuong-trinh', 'ben', 'lien-minh-song-ma', 'lien-minh-song-mau', /Ý bạn là "lien-minh-song-mau"/],
    ['chuong-trinh', 'linh-vuc', 'nông nghiệp', 'nong-nghiep', /Ý bạn là "nong-nghiep"/],
    ['chuong-trinh', 'dia-chi', 'bao.example', 'https://bao.example/', /https:\/\//],
    ['so-lieu', 'gia-tri', '1,012.5 lớp', '1.012,5 lớp', /như nguồn in/],
  ] as const)('%s --%s %j', async (kind, flag, wrong, right, words) => {
    const somebody = person(wrong, right);
    const questions = kinds[kind].questions.filter((question) => question.flag === flag);
    const answers = await askForRest(questions, {}, somebody, judgeFor(kind, await newRegister()));
    expect(answers).toEqual({ [flag]: [right] });
    expect(somebody.told.join('\n')).toMatch(words);
  });

  test('a few words find the commitment that is meant; its unit judges the value', async () => {
    const somebody = person(
      '',
      'hợp tác xã mới',
      'agreements/song-mau-2022#htx-moi',
      'mười',
      '07 hợp tác xã',
    );
    const [value] = kinds['ket-qua'].questions;
    const questions = [commitmentQuestion, value];
    const answers = await askForRest(questions, {}, somebody, judgeFor('ket-qua', await newRegister()));
    expect(answers).toEqual({
      'cam-ket': ['agreements/song-mau-2022#htx-moi'],
      'gia-tri': ['07 hợp tác xã'],
    });
    const [empty, found, number] = somebody.told;
    expect(empty).toContain('cần trả lời');
    expect(found).toContain('agreements/song-mau-2022#htx-moi  Thành lập ít nhất 10');
    expect(number).toContain('02 hợp tác xã');
  });

  test('a name that is taken is told before anything is made', async () => {
    const somebody = person('song-mau-2022', 'Tên có dấu', 'song-mau-2027');
    const register = await newRegister();
    const answers = await askForRest(
      [{ flag: 'ma', ask: 'Mã' }],
      {},
      somebody,
      judgeFor('chuong-trinh', register),
    );
    expect(answers).toEqual({ ma: ['song-mau-2027'] });
    expect(somebody.told[0]).toContain('đã có bản ghi "song-mau-2022"');
  });
});

test('answers can be given again as flags', () => {
  expect(asFlags({ ten: ['Sông "Mẫu"'], ben: ['a', 'Hội B'], ma: [] })).toBe(
    '--ten "Sông \\"Mẫu\\"" --ben a --ben "Hội B"',
  );
});

/** Runs the command at a pseudo terminal, which `script` of Debian's bsdutils gives, and types as it is asked. */
function atTerminal(
  args: readonly string[],
  typed: readonly (readonly [question: string, answer: string])[],
): Promise<{ code: number | null; shown: string }> {
  const command = [process.execPath, path.join(projectRoot, 'scripts', 'new.ts'), ...args];
  const quoted = command.map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', quoted, '/dev/null'], {
    cwd: projectRoot,
    env: { ...process.env, AS_OF: '2026-11-21' },
  });
  const left = [...typed];
  let shown = '';
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [next] = left;
    if (next === undefined || !shown.slice(seen).includes(next[0])) return;
    seen = shown.length;
    left.shift();
    child.stdin.write(next[1]);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, shown });
    });
  });
}

describe.runIf(process.platform === 'linux')('at a terminal', () => {
  test('a person who knows nothing but the command is led to a result; the check accepts it', async () => {
    const register = await newRegister();
    const { code, shown } = await atTerminal(
      ['--content', register.contentDir],
      [
        ['Số hoặc tên', '4\r'],
        ['cam kết nào', 'agreements/song-mau-2022#cam-ket-htx-moi\r'],
        ['như nguồn in', 'bảy\r'],
        ['như nguồn in', '07 hợp tác xã\r'],
        ['tính đến ngày', '31/12/2024\r'],
        ['tên báo cáo', 'Báo cáo năm 2024\r'],
        ['nơi đăng', 'Báo Sông Mẫu\r'],
        ['địa chỉ trang', '\r'],
      ],
    );
    expect(code, shown).toBe(0);
    expect(shown).toContain('Không còn chỗ nào "CẦN GHI"');
    expect(shown.match(/Kết quả như nguồn in/g)).toHaveLength(2);
    expect(readdirSync(path.join(register.contentDir, 'results'))).toContain(
      'song-mau-2022-htx-moi-2024-12-31.mdx',
    );
  });

  test.each([
    ['Ctrl+C', '\x03'],
    ['Ctrl+D', '\x04'],
  ])('%s stops with nothing made', async (_, key) => {
    const register = await newRegister();
    const before = readdirSync(path.join(register.contentDir, 'agreements'));
    const { code, shown } = await atTerminal(
      ['chuong-trinh', '--content', register.contentDir],
      [
        ['Tên bản ghi', 'Thử\r'],
        ['Tóm tắt', key],
      ],
    );
    expect(code, shown).toBe(130);
    expect(shown).toContain('Đã dừng, chưa tạo gì');
    expect(readdirSync(path.join(register.contentDir, 'agreements'))).toEqual(before);
  });
});
