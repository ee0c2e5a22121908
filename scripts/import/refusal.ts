import { BuildFailure } from '../pipeline/failure.ts';

/** A file that the importer will not read, and why, in words for the person who chose it. */
export class ImportRefusal extends BuildFailure {
  override name = 'ImportRefusal';
}
