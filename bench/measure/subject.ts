import type { Run } from './run-command.ts';

/** What is done to a site between two builds. */
export const scenarios = ['cold', 'warm', 'record', 'template'] as const;
export type Scenario = (typeof scenarios)[number];

/** The stages of our own build that are timed apart; the page stage is what peers are held against. */
export const stages = ['check', 'pages', 'policy', 'search', 'host', 'verify', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** One measured build. */
export interface Measured {
  /** Seconds of what is compared: the whole of a peer, of our build the making of pages. */
  wall: number;
  cpu: number | undefined;
  largest: number | undefined;
  tree: number | undefined;
  /** Seconds of each stage of our build. */
  stages?: Partial<Record<Stage, number>> | undefined;
}

/** A site that can be built again and again. */
export interface Subject {
  name: string;
  /** Puts the site into the state before a scenario, and builds it. */
  build(scenario: Scenario): Promise<Measured>;
  /** The finished site. */
  out: string;
}

/** What a run of a foreign command comes to. */
export function measuredRun({ wall, cpu, largest, tree }: Run): Measured {
  return { wall, cpu, largest, tree };
}
