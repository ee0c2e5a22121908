import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import site from '../../site.config.ts';
import { asOfDay } from '../../src/clock.ts';
import { listFiles, readPublishedSite, withNewFiles } from '../verify/published-site.ts';
import type { PublishedSite } from '../verify/published-site.ts';
import { findingsText, verify } from '../verify/verify.ts';
import { addForm } from './admin-stage.ts';
import { buildPages } from './astro-stage.ts';
import { checkContent } from './check-stage.ts';
import { BuildFailure } from './failure.ts';
import { writeChecksums } from './checksums.ts';
import { historyWords, writeHistory } from './history-stage.ts';
import { writeHostFiles } from './host-stage.ts';
import { cleanImages } from './image-stage.ts';
import { abortable } from './interruption.ts';
import { takeLock } from './lock.ts';
import type { BuildOptions } from './options.ts';
import { writePolicies } from './policy-stage.ts';
import { seconds, sizeText } from './progress.ts';
import type { Progress } from './progress.ts';
import { indexPages } from './search-stage.ts';
import { finishInterruptedSwap, swapIn } from './swap.ts';
import { SystemFailure, systemFailure } from './system-error.ts';
import { createFreshFolder, removeLater, removeLeftovers, workFolderOf } from './work-folder.ts';
import type { FreshFolder, WorkFolder } from './work-folder.ts';

/**
 * Builds the site and publishes it into `options.out`, all or nothing: whatever fails, and whenever the
 * process is stopped, the folder published before stays as it was. Throws a BuildFailure that says why.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<void> {
  const day = buildDay();
  try {
    await abortable((signal) => buildUnderLock(options, day, progress, signal));
  } catch (error) {
    const refused = error instanceof SystemFailure ? error : systemFailure(error);
    if (!refused || !existsSync(options.out)) throw refused ?? error;
    // The swap is the last thing that can be refused, and it puts the old site back.
    throw refused.leaving('Trang đang công bố giữ nguyên, không đổi tệp nào.');
  }
}

async function buildUnderLock(
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
    const built = await publish(options, work, progress, signal);
    progress.say(
      `Xong: ${built.pages.length} trang, ${built.files.size} tệp, ${sizeText(built.bytes)}, ${seconds(started)} giây.`,
    );
  } finally {
    release();
  }
}

async function publish(
  options: BuildOptions,
  work: WorkFolder,
  progress: Progress,
  signal: AbortSignal,
): Promise<PublishedSite> {
  const fresh = createFreshFolder(work);
  try {
    const built = await prepare(options, work, fresh, progress, signal);
    await progress.stage('Công bố', () => {
      // Never two truths: what is remembered must be of the pages that stand in `out`.
      rmSync(work.manifestFile, { force: true });
      swapIn(work, fresh.site);
      renameSync(fresh.manifest, work.manifestFile);
    });
    return built;
  } finally {
    removeLater(fresh.folder);
  }
}

/** Every stage that may fail; nothing published is touched before all of them are through. */
async function prepare(
  options: BuildOptions,
  work: WorkFolder,
  fresh: FreshFolder,
  progress: Progress,
  signal: AbortSignal,
): Promise<PublishedSite> {
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
  await progress.stage(
    'Dựng các trang',
    () => buildPages(options, work, fresh, signal),
    ({ made, kept }) => `${made} tệp mới, ${kept} tệp giữ nguyên`,
  );
  cleanImages(fresh.site);
  if (options.admin === true)
    await progress.stage('Dựng biểu mẫu cho biên tập viên', () => addForm(options, fresh.site));
  const pages = await progress.stage(
    'Đọc lại kết quả, viết chính sách bảo mật',
    () => writePolicies(readPublishedSite(fresh.site, site)),
    (read) => `${read.pages.length} trang`,
  );
  signal.throwIfAborted();
  const marked = pages.pages.filter((page) => page.indexed).length;
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
  refuseLostPages(options, complete);
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

/** A tenth of the pages gone at once is more often a lost folder than a wish. */
function refuseLostPages(options: BuildOptions, built: PublishedSite): void {
  if (options.fewerPages || !existsSync(path.join(options.out, 'index.html'))) return;
  const before = listFiles(options.out).filter((file) => file.endsWith('.html')).length;
  if (built.pages.length >= before * 0.9) return;
  throw new BuildFailure(
    `Số trang giảm từ ${before} xuống ${built.pages.length}. Nếu đúng ý, chạy: npm run build -- --fewer-pages`,
  );
}
