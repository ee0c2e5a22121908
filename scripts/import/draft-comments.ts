/** Proposals as comments of the front matter: a person takes over what holds, and the check sees only that. */
import { yamlOf } from '../format/canonical-yaml.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import type { Proposal } from './commitment-proposals.ts';
import type { FoundSymbol } from './findings.ts';
import type { ReadQuantity } from './quantity-text.ts';

/** What was found in the text. */
export interface Findings {
  proposals: readonly Proposal[];
  symbols: readonly FoundSymbol[];
  dates: readonly { printed: string; date: string }[];
  figures: readonly ReadQuantity[];
}

/** Comment lines, each beginning with "#"; '' where nothing was found. */
export function draftComments({ proposals, symbols, dates, figures }: Findings, promises: boolean): string {
  return [
    '# Bản nháp do lệnh nhập tạo ra. Phần thân là chữ của nguồn: viết lại bằng lời của mình trước khi công bố.\n',
    promises && proposals.length > 0
      ? `#\n# Cam kết đề nghị: giữ câu nào thật là lời hứa, viết lại bằng lời của mình, bỏ dấu #.\n# commitments:\n${proposals.map(proposalText).join('')}`
      : '',
    basisText(symbols),
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

function proposalText({ id, printed, section, target, due, kind, every, lead }: Proposal): string {
  const yaml = yamlOf([
    {
      id: id === '' ? 'dat-ma' : id,
      text: placeholder,
      kind,
      ...(lead !== undefined && { lead: [{ described: lead }] }),
      ...(target && { target }),
      ...(due !== undefined && { due, dueBasis: 'stated' }),
      ...(every !== undefined && { every: { months: monthsOf(every), asPrinted: every } }),
      ...(section !== undefined && { section: section.slice(0, 40) }),
    },
  ]);
  return [`Nguồn: “${printed}”`, ...yaml.trimEnd().split('\n')].map((line) => `#   ${line}\n`).join('');
}

function monthsOf(every: string): number {
  if (/6 tháng/u.test(every)) return 6;
  return /quý/u.test(every) ? 3 : /tháng/u.test(every) ? 1 : 12;
}

function basisText(symbols: readonly FoundSymbol[]): string {
  if (symbols.length === 0) return '';
  const lines = symbols.map(({ printed, record, several, suggestion }) => {
    const odd = suggestion === undefined ? '' : `, có lẽ là ${suggestion}`;
    if (record)
      return `#   - ${record.collection === 'documents' ? 'document' : 'plan'}: ${record.id} # ${printed}${odd}\n`;
    if (several) return `#   - document: '' # ${printed}${odd}; sổ có ${several.join(', ')}\n`;
    return `#   - described: '${printed}' # sổ chưa có văn bản này${odd}\n`;
  });
  return `#\n# Văn bản được nhắc tới; giữ những văn bản thật sự là căn cứ.\n# basis:\n${lines.join('')}`;
}

function listText(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `#\n# ${title}:\n${lines.map((line) => `#   ${line}\n`).join('')}`;
}
