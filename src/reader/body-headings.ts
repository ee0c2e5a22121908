/** Order and anchors of the headings of one body (bad-inputs M10). The page's title is its only h1. */
import { slugOf } from '../domain/vietnamese-text.ts';
import { quoted } from './problem.ts';
import type { RuleId } from '../i18n/rule-table.ts';

/** Judges headings one after another. */
export class HeadingRules {
  #level = 1;
  readonly #used = new Set<string>();

  /** The anchor of the next heading ('' without words) and what is wrong with it. */
  next(
    level: number,
    text: string,
  ): { id: string; finding?: { rule: RuleId; message: string; fix: string } } {
    const before = this.#level;
    this.#level = Math.max(2, level);
    const id = this.#anchor(text);
    const refuse = (
      message: string,
      fix: string,
    ): { id: string; finding: { rule: RuleId; message: string; fix: string } } => ({
      id,
      finding: { rule: 'heading-order', message, fix },
    });
    if (text.trim() === '') return refuse('tiêu đề không có chữ', 'Viết chữ hoặc xóa dòng "#".');
    if (level === 1)
      return refuse(
        `tiêu đề ${quoted(text)} ở cấp 1; tên bản ghi đã là tiêu đề cấp 1 của trang`,
        `Viết "## ${text}".`,
      );
    if (level > before + 1)
      return refuse(
        `tiêu đề ${quoted(text)} nhảy từ cấp ${before} xuống cấp ${level}`,
        `Viết "${'#'.repeat(before + 1)} ${text}".`,
      );
    return { id };
  }

  /** Prefixed, so that no heading takes the anchor of a part of the page. */
  #anchor(text: string): string {
    const slug = slugOf(text);
    if (slug === '') return '';
    let id = `muc-${slug}`;
    for (let n = 2; this.#used.has(id); n += 1) id = `muc-${slug}-${n}`;
    this.#used.add(id);
    return id;
  }
}
