import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import site from '../../site.config.ts';
import { asOfDay } from '../../src/clock.ts';
import { withNewFiles } from '../verify/published-site.ts';
import { readInParallel } from '../verify/read-in-parallel.ts';
import type { MadeSite } from '../page-stage/page-stage.ts';
import type { PublishedSite } from '../verify/published-site.ts';
import { findingsText, verify } from '../verify/verify.ts';
import { refuseLost, writeRedirects } from './address-stage.ts';
import { addForm } from './admin-stage.ts';
import { buildPages } from './astro-stage.ts';
import { checkContent } from './check-stage.ts';
import { BuildFailure } from './failure.ts';
import { joinParts, markPart } from './parts.ts';
import { sha256, writeChecksums } from './checksums.ts';
import { historyWords, writeHistory } from './history-stage.ts';
import { writeHostFiles } from './host-stage.ts';
import { cleanImages } from './image-stage.ts';
import { abortable } from './interruption.ts';
import { takeLock } from './lock.ts';
import { refuseUnknownOperator } from './operator-stage.ts';
import type { BuildOptions } from './options.ts';
import { writePolicies } from './policy-stage.ts';
import { seconds, sizeText } from './progress.ts';
import type { Progress } from './progress.ts';
import type { Shard } from './shard.ts';
import { indexPages } from './search-stage.ts';
import { finishInterruptedSwap, swapIn } from './swap.ts';
import { SystemFailure, systemFailure } from './system-error.ts';
import { createFreshFolder, removeLater, removeLeftovers, workFolderOf } from './work-folder.ts';
import type { FreshFolder, WorkFolder } from './work-folder.ts';

/**
 * Builds the site and publishes it into `options.out`, all or nothing: whatever fails, and whenever the
 * process is stopped, the folder published before stays as it was. Throws a BuildFailure that says why.
 */
export function buildSite(options: BuildOptions, progress: Progress): Promise<void> {
  const make = options.shard ? makePart(options.shard) : makeWhole;
  return buildFrom(make, options, progress);
}

/**
 * Publishes the site whose parts were made by `npm run build -- --shard i/n`, under the same promise as a build. Pages
 * are taken as they are; the search index, the host files and the verification are of the whole.
 */
export function joinSite(parts: readonly string[], options: BuildOptions, progress: Progress): Promise<void> {
  return buildFrom(fromParts(parts), options, progress);
}

/** Fills the fresh folder with what is to be published, through every stage that may fail. */
type Make = (run: {
  options: BuildOptions;
  work: WorkFolder;
  fresh: FreshFolder;
  progress: Progress;
  signal: AbortSignal;
}) => Promise<PublishedSite>;

async function buildFrom(make: Make, options: BuildOptions, progress: Progress): Promise<void> {
  const day = buildDay();
  refuseUnknownOperator(site);
  try {
    await abortable((signal) => buildUnderLock(make, options, day, progress, signal));
  } catch (error) {
    const refused = error instanceof SystemFailure ? error : systemFailure(error);
    if (!refused || !existsSync(options.out)) throw refused ?? error;
    // The swap is the last thing that can be refused, and it puts the old site back.
    throw refused.leaving('Trang đang công bố giữ nguyên, không đổi tệp nào.');
  }
}

async function buildUnderLock(
  make: Make,
  options: BuildOptions,
  day: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now();
  const work = workFolderOf(options.out);
  const release = takeLock(work.lockFile);
  try {
    if (finishInterruptedSwap(work)) progress.say('Đã hoàn tất lần công bố trước đang dở.');
    removeLeftovers(work);
    progress.say(`Dựng trang tính đến ngày ${day} cho ${site.siteUrl} (thư mục gốc ${site.basePath})`);
    const built = await publish(make, options, work, progress, signal);
    progress.say(
      `Xong: ${built.pages.length} trang, ${built.files.size} tệp, ${sizeText(built.bytes)}, ${seconds(started)} giây.`,
    );
  } finally {
    release();
  }
}

async function publish(
  make: Make,
  options: BuildOptions,
  work: WorkFolder,
  progress: Progress,
  signal: AbortSignal,
): Promise<PublishedSite> {
  const fresh = createFreshFolder(work);
  try {
    const built = await make({ options, work, fresh, progress, signal });
    await progress.stage('Công bố', () => {
      // Never two truths: what is remembered must be of the pages that stand in `out`.
      rmSync(work.manifestFile, { force: true });
      swapIn(work, fresh.site);
      if (existsSync(fresh.manifest)) renameSync(fresh.manifest, work.manifestFile);
    });
    return built;
  } finally {
    removeLater(fresh.folder);
  }
}

const makeWhole: Make = async (run) => {
  await makeFiles(run);
  return finish(run);
};

/** A part is published into its own folder as it is: links between parts can be judged only when they are together. */
function makePart(shard: Shard): Make {
  return async (run) => {
    const { fresh } = run;
    const { common } = await makeFiles(run);
    const read = [fresh.records, fresh.history].map((file) => sha256(readFileSync(file)));
    const records = sha256(Buffer.from(read.join('')));
    markPart(fresh.site, shard, { common, records });
    rmSync(fresh.manifest, { force: true });
    return readInParallel(fresh.site, site);
  };
}

function fromParts(parts: readonly string[]): Make {
  return async (run) => {
    await run.progress.stage(
      'Ghép các phần',
      () => joinParts(parts, run.fresh.site),
      () => `${parts.length} phần`,
    );
    return finish(run);
  };
}

/** Checks the content and makes every page and file of the site, or of its part. */
async function makeFiles({ options, work, fresh, progress, signal }: Parameters<Make>[0]): Promise<MadeSite> {
  await progress.stage(
    'Kiểm tra nội dung',
    () => checkContent(options, fresh.records),
    (outcome) => outcome,
  );
  signal.throwIfAborted();
  await progress.stage(
    'Đọc lịch sử sửa đổi',
    () => writeHistory(options, fresh.history, work.folder),
    historyWords,
  );
  const made = await progress.stage(
    'Dựng các trang',
    () => buildPages(options, work, fresh, signal),
    ({ made, kept }) => `${made} tệp mới, ${kept} tệp giữ nguyên`,
  );
  cleanImages(fresh.site);
  if (options.admin === true)
    await progress.stage('Dựng biểu mẫu cho biên tập viên', () => addForm(options, fresh.site));
  return made;
}

/** What is done to the site as a whole: policies, search, host files, verification. Nothing published is touched yet. */
async function finish({ options, fresh, progress, signal }: Parameters<Make>[0]): Promise<PublishedSite> {
  writeRedirects(options, fresh.site);
  const pages = await progress.stage(
    'Đọc lại kết quả, viết chính sách bảo mật',
    async () => writePolicies(await readInParallel(fresh.site, site)),
    (read) => `${read.pages.length} trang`,
  );
  signal.throwIfAborted();
  const marked = pages.pages.filter((page) => page.indexed);
  await progress.stage(
    'Lập chỉ mục tìm kiếm',
    () => indexPages(fresh.site, marked),
    (count) => `${count} trang`,
  );
  signal.throwIfAborted();
  await progress.stage('Viết tệp cho máy chủ', () => {
    writeHostFiles(withNewFiles(pages));
    writeChecksums(fresh.site);
  });
  const complete = withNewFiles(pages);
  await progress.stage(
    'Soát kết quả',
    () => refuseFindings(complete),
    () => `${complete.files.size} tệp`,
  );
  refuseLost(options, complete);
  signal.throwIfAborted();
  return complete;
}

function buildDay(): string {
  try {
    return asOfDay().day;
  } catch (error) {
    throw new BuildFailure(error instanceof Error ? error.message : String(error));
  }
}

function refuseFindings(built: PublishedSite): void {
  const findings = verify(built);
  if (findings.length === 0) return;
  throw new BuildFailure(
    `Kết quả có ${findings.length} lỗi nên không được công bố:\n${findingsText(findings)}`,
  );
}
