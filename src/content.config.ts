import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { siteCollections } from './data/site-collections.ts';
import { collectionNames } from './schemas/references.ts';

type Collections = typeof siteCollections;

/**
 * Names without records and what these must hold, for a build that only has the pages' code bundled: its pages take their records as
 * the check hands them on, and loading all schemas for Astro took as long as the bundling.
 */
function namesAlone(): Collections {
  const empty = collectionNames.map((name) => [
    name,
    defineCollection({ loader: () => [], schema: z.any() }),
  ]);
  return Object.fromEntries(empty) as Collections;
}

export const collections: Collections = process.env['BUILD_RENDERER']
  ? namesAlone()
  : (await import('./data/site-collections.ts')).siteCollections;
