import { isOf } from '../records.ts';
import type { RecordCheck } from '../rule.ts';

/** A summary in our own words is short; what is longer than this is rather somebody's article. */
const longestSummary = 300;
/** From so many words on, whoever reads must be able to find the article and what its publisher allows. */
const longEnough = 100;

/** An article of the press stands here as a summary with its address and its rights, never as a copy (press-text). */
export const checkPressTexts: RecordCheck = (record, { checked, found }, text) => {
  if (!isOf(record, 'news') || record.data.own || !record.hasBody) return;
  checked('press-text');
  const { url, rights, sources } = record.data;
  const words = wordsOf(text.body);
  if (words > longestSummary)
    found(
      'press-text',
      { file: record.file, path: ['publisher'] },
      `bài của nơi khác mà dài ${words} chữ: đây phải là bản tóm tắt, không phải bản chép`,
      `Viết lại bằng lời của người lập sổ, không quá ${longestSummary} chữ; tin do sổ tự viết thì ghi own: true.`,
    );
  else if (words > longEnough && (rights === undefined || !(url ?? sources.some((source) => source.url))))
    found(
      'press-text',
      { file: record.file, path: ['publisher'] },
      `bản tóm tắt dài ${words} chữ mà thiếu ${rights === undefined ? 'điều kiện dùng lại (rights)' : 'địa chỉ bài gốc (url)'}`,
      'Ghi url của bài và rights: nơi đăng cho dùng lại thế nào, hoặc rút ngắn bản tóm tắt.',
    );
};

function wordsOf(body: string): number {
  return body.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
}
