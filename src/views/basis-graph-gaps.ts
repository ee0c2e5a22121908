import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordLink, type ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { keyOf } from './register.ts';
import type { LinkGroup } from './site-map.ts';

function byName(a: Phrase, b: Phrase): number {
  return compareVietnamese(a.text, b.text);
}

/** Bases that a record only describes: the source gives no number by which to find the document. */
function described(record: SiteRecord): string[] {
  const basis = 'basis' in record.data && Array.isArray(record.data.basis) ? record.data.basis : [];
  return basis.flatMap((item) => ('described' in item ? [item.described] : []));
}

/** What is missing in the graph of legal bases, so that readers can help: dates, documents, and documents nobody cites. */
export function basisGaps(context: ViewContext): LinkGroup[] {
  const { register, t } = context;
  const { documents, agreements, plans, campaigns, results } = register.known;
  const link = ({ collection, id }: SiteRecord): Phrase => recordLink(context, collection, id);
  const cited = documents.filter((each) => register.citing(keyOf(each)).length > 0);
  const citers: SiteRecord[] = [...agreements, ...plans, ...campaigns, ...results, ...documents];
  const groups: [string, string, Phrase[]][] = [
    ['khong-ngay', t('basisGap.undated'), cited.filter(({ data }) => data.issuedOn === undefined).map(link)],
    [
      'chua-co',
      t('basisGap.missing'),
      citers.flatMap((each) =>
        described(each).map((words) => ({ ...content(each.data.title, link(each).href), aside: words })),
      ),
    ],
    ['khong-ai-dan', t('basisGap.uncited'), documents.filter((each) => !cited.includes(each)).map(link)],
  ];
  return groups
    .filter(([, , links]) => links.length > 0)
    .map(([id, text, links]) => ({ id, heading: { text }, links: links.toSorted(byName) }));
}
