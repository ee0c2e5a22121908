/** Proposals as comments of the front matter: a person takes over what holds, and the check sees only that. */
import { yamlOf } from '../format/canonical-yaml.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import type { Proposal, ReviewProposal } from './commitment-proposals.ts';
import type { DraftCollection } from './draft.ts';
import type { Recurrence } from './clauses.ts';
import type { FoundSymbol } from './findings.ts';
import type { ReadQuantity } from './quantity-text.ts';

/** What was found in the text. */
export interface Findings {
  proposals: readonly Proposal[];
  reviews?: ReviewProposal | undefined;
  symbols: readonly FoundSymbol[];
  dates: readonly { printed: string; date: string }[];
  figures: readonly ReadQuantity[];
}

/** Comment lines, each beginning with "#"; '' where nothing was found. */
export function draftComments(
  { proposals, reviews, symbols, dates, figures }: Findings,
  collection: DraftCollection,
): string {
  const news = collection === 'news';
  const promises = news || ['agreements', 'plans', 'campaigns'].includes(collection);
  const copied = news
    ? ' Tin không có trường này: chép sang bản ghi chương trình, kế hoạch hoặc phong trào.'
    : '';
  return [
    '# Bản nháp do lệnh nhập tạo ra. Phần thân là chữ của nguồn: viết lại bằng lời của mình trước khi công bố.\n',
    promises && proposals.length > 0
      ? `#\n# Cam kết đề nghị: giữ câu nào thật là lời hứa, viết lại bằng lời của mình, bỏ dấu #.${copied}\n# commitments:\n${proposals.map(proposalText).join('')}`
      : '',
    promises && reviews
      ? `#\n# Sơ kết, tổng kết đã hứa; ghi ở reviews, không ghi lại thành cam kết.${copied}\n# reviews:\n${reviewText(reviews)}`
      : '',
    basisText(symbols, news),
    listText(
      'Ngày tìm thấy',
      dates.map(({ printed, date }) => `${printed} → '${date}'`),
    ),
    listText(
      'Con số tìm thấy',
      figures.map(({ asPrinted, modality }) => `${asPrinted} (${modality})`),
    ),
  ].join('');
}

function reviewText({ printed, every, atEnd }: ReviewProposal): string {
  const yaml = yamlOf({
    ...(every?.months !== undefined && { every: frequency(every) }),
    ...(atEnd && { atEnd }),
  });
  return [...printed.map((each) => `# Nguồn: “${each}”`), ...yaml.trimEnd().split('\n')]
    .filter((line) => line !== '{}')
    .map((line) => `#   ${line}\n`)
    .join('');
}

function frequency({ asPrinted, months }: Recurrence): Record<string, unknown> {
  return { months, asPrinted };
}

function proposalText({ id, printed, section, target, due, kind, every, lead }: Proposal): string {
  const yaml = yamlOf([
    {
      id: id === '' ? 'dat-ma' : id,
      text: placeholder,
      kind,
      ...(lead !== undefined && { lead: [{ described: lead }] }),
      ...(target && { target }),
      ...(due !== undefined && { due, dueBasis: 'stated' }),
      ...(every?.months !== undefined && { every: frequency(every) }),
      ...(section !== undefined && { section: section.slice(0, 40) }),
    },
  ]);
  return [`# Nguồn: “${printed}”`, ...yaml.trimEnd().split('\n')].map((line) => `#   ${line}\n`).join('');
}

function basisText(symbols: readonly FoundSymbol[], news: boolean): string {
  if (symbols.length === 0) return '';
  const lines = symbols.map(({ printed, record, several, suggestion }) => {
    const odd = suggestion === undefined ? '' : `, có lẽ là ${suggestion}`;
    if (record)
      return `#   - ${record.collection === 'documents' ? 'document' : 'plan'}: ${record.id} # ${printed}${odd}\n`;
    if (several) return `#   - document: '' # ${printed}${odd}; sổ có ${several.join(', ')}\n`;
    return `#   - described: '${printed}' # sổ chưa có văn bản này${odd}\n`;
  });
  return news
    ? `#\n# Bản ghi và văn bản được nhắc tới; giữ những gì bài thật sự nói về.\n# about:\n${lines.join('')}`
    : `#\n# Văn bản được nhắc tới; giữ những văn bản thật sự là căn cứ.\n# basis:\n${lines.join('')}`;
}

function listText(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `#\n# ${title}:\n${lines.map((line) => `#   ${line}\n`).join('')}`;
}
