import type { Shard } from '../pipeline/shard.ts';
import type { Read } from '../../src/views/reads.ts';
import type { MadePage } from './manifest.ts';

/** What a process that makes pages is told at its start. */
export interface WorkOrder {
  renderer: { entry: string; pages: { key: string; styles: unknown[] }[] };
  /** The folder of the new site; public files and assets lie in it already. */
  site: string;
  origin: string;
  base: string;
  /** Which part of the pages to make; all of them when absent. */
  shard?: Shard | undefined;
  /** What the last build remembered and where its pages lie; absent when everything is to be made. */
  earlier?: { manifest: string; folder: string } | undefined;
}

/** The number of a share of all paths; every process cuts them alike. */
export type Share = number;

/** A look with what it found, null for one that nobody can repeat; or the numbers of looks that belong together. */
export type ToldLook = [read: Read, found: string | null] | number[];

/** What became of a share: its pages, whose looks are numbered by process, and the looks that are new among them. */
export interface MadeShare {
  pages: (MadePage & { kept: boolean })[];
  looks: ToldLook[];
}

/** From the stage to a process, and back. */
export type ToWorker = { order: WorkOrder } | { share: Share };
export type FromWorker = { ready: number; commit: string | null } | { made: MadeShare } | { failed: string };
