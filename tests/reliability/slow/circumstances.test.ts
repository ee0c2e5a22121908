import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/pipeline/project-root.ts';
import {
  build,
  fingerprint,
  note,
  projectCopy,
  roomyFolder,
  smallContent,
  startBuild,
} from '../small-site.ts';

const folder = roomyFolder();
const content = smallContent(folder);
const reference = path.join(folder, 'mẫu');
let expected: string | undefined;

const isRoot = process.getuid?.() === 0;
const canCutNetwork = spawnSync('unshare', ['-n', 'true']).status === 0;
const canMount = isRoot && spawnSync('mount', ['--version']).status === 0;
/** Why a test does not run here; the name of a skipped test says so. */
const because = (can: boolean, reason: string): string => (can ? '' : ` [bỏ qua: ${reason}]`);

beforeAll(async () => {
  const run = await build({ out: reference, content });
  expect(run.code, run.output).toBe(0);
  expected = fingerprint(reference);
});

/** A published site that a failed build must not touch. */
function published(name: string): string {
  const out = path.join(folder, name, 'dist');
  cpSync(reference, out, { recursive: true });
  return out;
}

describe('a build that cannot succeed leaves the published site as it was', () => {
  describe.skipIf(!canMount)(`disk full${because(canMount, 'cần quyền root để gắn tmpfs')}`, () => {
    let needed = 0;

    beforeAll(async () => {
      needed = await onDisk(sizeOf(reference) * 6, async (disk) => {
        const space = (): number => statfsSync(disk).bavail * statfsSync(disk).bsize;
        const [start, least] = [space(), { left: space() }];
        const timer = setInterval(() => (least.left = Math.min(least.left, space())), 20);
        const run = await build({ out: path.join(disk, 'dist'), content });
        clearInterval(timer);
        expect(run.code, run.output).toBe(0);
        return start - least.left;
      });
      note(`a small build needs ${megabytes(needed)} besides the published site`);
    });

    test.each([0.1, 0.5, 0.9, 0.97])('with %f of the room that a build needs (B03)', async (share) => {
      const size = sizeOnDisk(reference) + needed * share;
      await onDisk(size, async (disk) => {
        const out = path.join(disk, 'dist');
        cpSync(reference, out, { recursive: true });
        const run = await build({ out, content });
        expect(run.code, run.output).toBe(1);
        expect(run.output).toMatch(
          /✗ Hết chỗ trên đĩa \(ENOSPC\).*\nTrang đang công bố giữ nguyên.*\nXóa bớt tệp/,
        );
        expect(run.output).not.toMatch(/^\s+at /m);
        expect(fingerprint(out)).toBe(expected);
        expect(readdirSync(path.join(disk, '.build'))).toEqual([]);
        note(`disk full with ${megabytes(needed * share)} free: ${lastStage(run.output)}`);
      });
    });

    test('a disk that may only be read (B03)', async () => {
      await onDisk(sizeOf(reference) * 6, async (disk) => {
        const out = path.join(disk, 'dist');
        cpSync(reference, out, { recursive: true });
        execFileSync('mount', ['-o', 'remount,ro', disk]);
        const run = await build({ out, content });
        expect(run.code).toBe(1);
        expect(run.output).toMatch(/✗ Đĩa chỉ cho đọc \(EROFS\).*\nTrang đang công bố giữ nguyên/);
        expect(fingerprint(out)).toBe(expected);
      });
    });
  });

  test.skipIf(!isRoot)(
    `a folder of someone else${because(isRoot, 'cần root để đổi người dùng')}`,
    async () => {
      const out = published('của người khác');
      execFileSync('chmod', ['-R', 'a+rX', folder]);
      const under = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      const run = await build({ out, content, under, environment: { HOME: '/nonexistent' } });
      expect(run.code).toBe(1);
      expect(run.output).toMatch(
        /✗ Không được phép ghi hoặc đọc \(EACCES\).*\nTrang đang công bố giữ nguyên/,
      );
      expect(fingerprint(out)).toBe(expected);
    },
  );

  test('a page that cannot be rendered (B02)', async () => {
    const project = projectCopy(path.join(folder, 'lỗi trang'));
    const page = path.join(project, 'src', 'pages', '[...lang]', 'gioi-thieu', 'index.astro');
    writeFileSync(
      page,
      `---\nexport { getStaticPaths } from '../../_page-data.ts';\nthrow new Error('hỏng');\n---\n`,
    );
    const out = published('trang hỏng');
    const run = await build({ project, out, content });
    expect(run.code).toBe(1);
    expect(run.output).toContain('Astro không dựng được trang');
    expect(fingerprint(out)).toBe(expected);
  });

  test('more than a tenth of the pages gone, unless someone says that it is meant (B16)', async () => {
    const out = published('mất trang');
    const more = path.join(out, 'them');
    for (let page = 0; page < 60; page += 1) {
      mkdirSync(path.join(more, `${page}`), { recursive: true });
      writeFileSync(path.join(more, `${page}`, 'index.html'), '<title>x</title>');
    }
    const before = fingerprint(out);
    const refused = await build({ out, content });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/Số trang giảm từ \d+ xuống \d+/);
    expect(fingerprint(out)).toBe(before);
    const meant = await build({ out, content, args: ['--fewer-pages'] });
    expect(meant.code, meant.output).toBe(0);
    expect(fingerprint(out)).toBe(expected);
  });
});

describe('two builds at once', () => {
  test('into one folder: one publishes, the other says why not (B04)', async () => {
    const out = published('cùng một nơi');
    const [one, two] = [startBuild({ out, content }), startBuild({ out, content })];
    const runs = await Promise.all([one.done, two.done]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(runs.find(({ code }) => code === 1)?.output).toContain('Một lần dựng khác đang chạy');
    expect(fingerprint(out)).toBe(expected);
  });

  test('into two folders outside the project: both are right (B04)', async () => {
    const outs = ['một', 'hai'].map((name) => path.join(folder, name, 'dist'));
    const runs = await Promise.all(outs.map((out) => build({ out, content })));
    expect(runs.map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0]);
    expect(outs.map(fingerprint)).toEqual([expected, expected]);
  });
});

describe('caches of other times', () => {
  test.each(['', '{"', '[["Map",1,2],["agreements"]]', '\u0000\u0001rác'])(
    'a store that holds %j (B08)',
    async (text) => {
      const project = projectCopy(path.join(folder, 'kho cũ'));
      for (const cache of ['node_modules/.astro', '.astro', '.build/dist-cu/cache']) {
        // The packages are linked; a cache inside them would be the real one.
        if (cache.startsWith('node_modules')) continue;
        mkdirSync(path.join(project, cache), { recursive: true });
        writeFileSync(path.join(project, cache, 'data-store.json'), text);
      }
      const out = path.join(project, 'dist');
      const run = await build({ project, out, content });
      expect(run.code, run.output).toBe(0);
      expect(fingerprint(out)).toBe(expected);
      rmSync(project, { recursive: true, force: true });
    },
  );

  test('a stricter schema is applied at once (B05)', async () => {
    const project = projectCopy(path.join(folder, 'lược đồ mới'));
    const out = path.join(project, 'dist');
    expect((await build({ project, out, content })).code).toBe(0);
    const schema = path.join(project, 'src', 'schemas', 'term.ts');
    const text = execFileSync('cat', [schema], { encoding: 'utf8' });
    expect(text).toContain('z.strictObject({');
    writeFileSync(
      schema,
      text.replace('z.strictObject({', "z.strictObject({ batBuoc: z.string().meta({ title: 'Bắt buộc' }),"),
    );
    const run = await build({ project, out, content });
    expect(run.code).toBe(1);
    expect(run.output).toContain('[missing-field]');
  });
});

/** A build that asked anyone would ask here, and fail. */
const deadProxy = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NODE_USE_ENV_PROXY: '1',
};

describe('places and people', () => {
  test.skipIf(!canCutNetwork)(
    `without a network, behind a proxy that does not answer (B12, S05)${because(canCutNetwork, 'không được phép ngắt mạng')}`,
    async () => {
      const out = path.join(folder, 'không mạng', 'dist');
      const run = await build({ out, content, under: ['unshare', '-n'], environment: deadProxy });
      expect(run.code, run.output).toBe(0);
      expect(fingerprint(out)).toBe(expected);
    },
  );

  test.skipIf(!isRoot)(
    `as a person who may only read the sources (B12)${because(isRoot, 'cần root để đổi người dùng')}`,
    async () => {
      const place = mkdtempSync(path.join(tmpdir(), 'chỉ đọc-'));
      afterAll(() => rmSync(place, { recursive: true, force: true }));
      chmodSync(place, 0o777);
      const project = projectCopy(place);
      const own = smallContent(place);
      execFileSync('chmod', ['-R', 'a+rX,a-w', project]);
      const out = path.join(place, 'trang', 'dist');
      mkdirSync(path.dirname(out));
      chmodSync(path.dirname(out), 0o777);
      const under = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      const run = await build({ project, out, content: own, under, environment: { HOME: '/nonexistent' } });
      expect(run.code, run.output).toBe(0);
      expect(fingerprint(out)).toBe(expected);
    },
  );

  test('a secret of the environment is in no file (S06)', async () => {
    const out = path.join(folder, 'bí mật', 'dist');
    const secret = 'rất-bí-mật-0123456789';
    const run = await build({ out, content, environment: { DEPLOY_TOKEN: secret } });
    expect(run.code, run.output).toBe(0);
    expect(run.output).not.toContain(secret);
    expect(spawnSync('grep', ['-rl', secret, out], { encoding: 'utf8' }).stdout).toBe('');
  });
});

test('the project itself was not touched', () => {
  expect(readdirSync(projectRoot)).not.toContain('them');
  note(`a small build: ${Math.round(sizeOf(reference) / 1000)} kB`);
});

/** Runs with a disk of its own, of so many bytes. */
async function onDisk<T>(bytes: number, work: (disk: string) => Promise<T>): Promise<T> {
  const disk = mkdtempSync(path.join(tmpdir(), 'đĩa-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil(bytes)}`, 'tmpfs', disk]);
  try {
    return await work(disk);
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The last stage that a build began. */
function lastStage(output: string): string {
  return [...output.matchAll(/^• (.*) …$/gm)].at(-1)?.[1] ?? 'before the first stage';
}

/** What a folder takes on a disk of 4 kB blocks. */
function sizeOnDisk(place: string): number {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(place, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? Math.ceil(entry.size / 4096) * 4096 : 0), 0);
}

function sizeOf(place: string): number {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(place, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
