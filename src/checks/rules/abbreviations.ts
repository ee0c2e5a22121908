import { nearest } from '../../domain/nearest.ts';
import { sameText } from '../../domain/vietnamese-text.ts';
import type { RegisterCheck } from '../rule.ts';

/**
 * In prose an abbreviation with several meanings says which one it has (ambiguous-abbreviation), and a mark says a
 * meaning that the list of abbreviations knows (abbreviation-meaning).
 */
export const checkAbbreviations: RegisterCheck = (site, { checked, found }) => {
  const meanings = new Map<string, string[]>();
  const ambiguous = new Set<string>();
  for (const { data } of site.records.terms) {
    const known = meanings.get(data.title) ?? [];
    if (known.length > 0 || data.ambiguous || data.long.includes(';')) ambiguous.add(data.title);
    meanings.set(data.title, [...known, ...data.long.split(';').map((each) => each.trim())]);
  }
  for (const mention of site.mentions) {
    if (mention.kind === 'capitals' && ambiguous.has(mention.word)) {
      checked('ambiguous-abbreviation');
      const { word } = mention;
      const first = meanings.get(word)?.[0] ?? '';
      found(
        'ambiguous-abbreviation',
        mention,
        `"${word}" có thể hiểu khác nhau và chưa ghi nghĩa ở chỗ này`,
        `Viết <Abbr short="${word}" means="${first}" />, hoặc viết đầy đủ.`,
      );
    }
    if (mention.kind !== 'component' || mention.component.name !== 'Abbr') continue;
    checked('abbreviation-meaning');
    const { short = '', means = '' } = mention.component.attributes;
    const known = meanings.get(short);
    if (known?.some((each) => sameText(each, means))) continue;
    const near = nearest(short, [...meanings.keys()]);
    found(
      'abbreviation-meaning',
      mention,
      known ? `"${means}" không phải một nghĩa của "${short}"` : `bảng từ viết tắt không có "${short}"`,
      known
        ? `Các nghĩa: ${known.join('; ')}.`
        : `${near === undefined ? '' : `Ý bạn là "${near}"? `}Hoặc thêm một tệp vào thư mục terms.`,
    );
  }
};
