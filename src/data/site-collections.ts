import { defineCollection } from 'astro:content';
import { schemas } from '../schemas/collections.ts';
import { contentLoader } from './content-loader.ts';

// One loader for all: the register is read once, by the reader that the check uses too. The schemas stand here for
// types and for the editor's JSON schema; the loader never lets Astro parse again what the reader has parsed.
export const siteCollections = {
  agreements: defineCollection({ loader: contentLoader('agreements'), schema: schemas.agreements }),
  plans: defineCollection({ loader: contentLoader('plans'), schema: schemas.plans }),
  campaigns: defineCollection({ loader: contentLoader('campaigns'), schema: schemas.campaigns }),
  results: defineCollection({ loader: contentLoader('results'), schema: schemas.results }),
  figures: defineCollection({ loader: contentLoader('figures'), schema: schemas.figures }),
  indicators: defineCollection({ loader: contentLoader('indicators'), schema: schemas.indicators }),
  news: defineCollection({ loader: contentLoader('news'), schema: schemas.news }),
  documents: defineCollection({ loader: contentLoader('documents'), schema: schemas.documents }),
  bodies: defineCollection({ loader: contentLoader('bodies'), schema: schemas.bodies }),
  provinces: defineCollection({ loader: contentLoader('provinces'), schema: schemas.provinces }),
  questions: defineCollection({ loader: contentLoader('questions'), schema: schemas.questions }),
  terms: defineCollection({ loader: contentLoader('terms'), schema: schemas.terms }),
};
