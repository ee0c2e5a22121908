import { readDocumentSymbol } from '../domain/document-symbol.ts';
import { basisTree, type BasisBranch, type BasisGraphNodes, type BasisNode } from '../domain/legal-basis.ts';
import type { RecordData } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordLink, type ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { ownDate } from './record-day.ts';
import { basisKeys, keyOf, type Register } from './register.ts';

/** One document that a record rests on, and what that rests on in turn. */
export interface BasisItem {
  phrase: Phrase;
  /** "nguồn in “20-NQ-TW”; ký hiệu đúng có lẽ là 20-NQ/TW" */
  printed?: string | undefined;
  note?: string | undefined;
  children: BasisItem[];
}

const restingCollections: readonly string[] = ['agreements', 'plans', 'campaigns', 'results', 'documents'];

/** Who rests on whom, whatever the day. A page that asks depends on the records it asked for and on no others. */
export function graphOf(register: Register): BasisGraphNodes {
  return {
    get: (key): BasisNode | undefined => {
      const [collection, id] = key.split('/') as [CollectionName, string];
      const record = restingCollections.includes(collection) ? register.get(collection, id) : undefined;
      return record && { id: key, date: ownDate(record), basis: basisKeys(record) };
    },
  };
}

function itemOf(context: ViewContext, branch: BasisBranch): BasisItem {
  const [collection, id] = branch.id.split('/') as [CollectionName, string];
  return {
    phrase: recordLink(context, collection, id),
    children: branch.children.map((child) => itemOf(context, child)),
  };
}

/** "nguồn in …" with the form that the symbol grammar proposes, when the source printed something else. */
function printedWords(context: ViewContext, printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined;
  const read = readDocumentSymbol(printed);
  const words = context.t('record.symbolAsPrinted', { printed });
  if (read.ok || read.suggestion === undefined) return words;
  return `${words}; ${context.t('record.symbolSuggestion', { suggestion: read.suggestion })}`;
}

type BasisEntry = RecordData['agreements']['basis'][number];

function keyOfEntry(item: BasisEntry): string | undefined {
  if ('document' in item) return `documents/${item.document}`;
  if ('plan' in item) return `plans/${item.plan}`;
  return 'agreement' in item ? `agreements/${item.agreement}` : undefined;
}

/** What a record rests on, each with its own chain up to the laws. */
export function basisOf(context: ViewContext, record: SiteRecord): BasisItem[] {
  // A province's `basis` is the symbol of its resolution, not a list.
  const basis: BasisEntry[] =
    'basis' in record.data && Array.isArray(record.data.basis) ? record.data.basis : [];
  const branches = basisTree(keyOf(record), graphOf(context.register)).children;
  return basis.map((item) => {
    if ('described' in item) return { phrase: content(item.described), children: [] };
    const branch = branches.find((each) => each.id === keyOfEntry(item));
    const shown = branch
      ? itemOf(context, branch)
      : { phrase: content(keyOfEntry(item) ?? ''), children: [] };
    return {
      ...shown,
      printed: 'symbolAsPrinted' in item ? printedWords(context, item.symbolAsPrinted) : undefined,
      note: item.note,
    };
  });
}
