import type { z } from 'zod';
import { agreement } from './agreement.ts';
import { body } from './body.ts';
import { campaign } from './campaign.ts';
import { document } from './document.ts';
import { figure } from './figure.ts';
import { indicator } from './indicator.ts';
import { news } from './news.ts';
import { plan } from './plan.ts';
import { province } from './province.ts';
import { question } from './question.ts';
import type { CollectionName } from './references.ts';
import { result } from './result.ts';
import { term } from './term.ts';

/** The schema of each collection: the one table from which reader, checks, docs and forms take their fields. */
export const schemas = {
  agreements: agreement,
  plans: plan,
  campaigns: campaign,
  results: result,
  figures: figure,
  indicators: indicator,
  news,
  documents: document,
  bodies: body,
  provinces: province,
  questions: question,
  terms: term,
} satisfies Record<CollectionName, z.ZodType>;

export type RecordData = { [C in CollectionName]: z.output<(typeof schemas)[C]> };

/** Whether files of a collection may carry prose (.mdx, .md) or are plain data (.yaml). */
export const collectionFormats: Record<CollectionName, readonly ('.mdx' | '.md' | '.yaml')[]> = {
  agreements: ['.mdx', '.md'],
  plans: ['.mdx', '.md'],
  campaigns: ['.mdx', '.md'],
  results: ['.mdx', '.md'],
  figures: ['.yaml'],
  indicators: ['.yaml'],
  news: ['.mdx', '.md'],
  documents: ['.yaml', '.mdx', '.md'],
  bodies: ['.yaml', '.mdx', '.md'],
  provinces: ['.yaml'],
  questions: ['.mdx', '.md'],
  terms: ['.yaml'],
};
