import { z } from 'zod';

/** Every collection of records, in the order in which the site presents them. */
export const collectionNames = [
  'agreements',
  'plans',
  'campaigns',
  'results',
  'figures',
  'indicators',
  'news',
  'documents',
  'bodies',
  'provinces',
  'questions',
  'terms',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** An id is a file name: lower-case ASCII words joined by hyphens, so that it is a safe address everywhere. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const idMessage = 'chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ "bac-giang-2022"';

/**
 * The id of a record in another collection. The schema checks only its form; whether the record exists
 * is decided by the checks, which see the whole register and can suggest the nearest id. The target
 * collection travels in the schema's metadata, so that checks, docs and forms find it without a list.
 */
export function reference(to: CollectionName, title: string, description: string): z.ZodString {
  return z.string().regex(idPattern, `mã bản ghi ${idMessage}`).meta({ title, description, reference: to });
}
