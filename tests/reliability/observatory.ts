/**
 * The score that the HTTP Observatory would give, by its published rules (github.com/mdn/mdn-http-observatory):
 * 100, less penalties, and with extra credit once 90 is reached. Only what headers and the page's own policy
 * decide; a certificate and the redirect to HTTPS belong to the host.
 */
import { parsePolicy } from '../../scripts/verify/policy-rules.ts';

export type SentHeaders = ReadonlyMap<string, string>;

export interface Score {
  points: number;
  grade: string;
  parts: Readonly<Record<string, number>>;
}

/** Headers are named in lower case; `metaPolicy` is the policy that the page itself carries. */
export function observatoryScore(headers: SentHeaders, metaPolicy?: string): Score {
  const parts = {
    csp: contentPolicy(headers.get('content-security-policy'), metaPolicy),
    hsts: strictTransport(headers.get('strict-transport-security')),
    nosniff: headers.get('x-content-type-options')?.toLowerCase() === 'nosniff' ? 0 : -5,
    referrer: referrer(headers.get('referrer-policy')),
    framing: framing(headers),
    resources: resourcePolicy(headers.get('cross-origin-resource-policy')),
    cookies: headers.has('set-cookie') ? -20 : 0,
  };
  const values = Object.values(parts);
  const base = 100 + values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
  const extra = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  const points = Math.max(0, base >= 90 ? base + extra : base);
  return { points, grade: gradeOf(points), parts };
}

function contentPolicy(header: string | undefined, meta: string | undefined): number {
  if (header === undefined && meta === undefined) return -25;
  const policies = [header, meta].flatMap((text) => (text === undefined ? [] : [parsePolicy(text)]));
  const sources = (name: string): readonly string[] => {
    const named = policies.flatMap((policy) => policy.get(name) ?? []);
    const fallback = policies.flatMap((policy) => policy.get('default-src') ?? []);
    return named.length > 0 ? named : fallback.length > 0 ? fallback : ['*'];
  };
  const broad = /^(?:\*|https?:|ftp:|https?:\/\/\*(?:\.\*)?)$/;
  const [script, style, object] = [sources('script-src'), sources('style-src'), sources('object-src')];
  if ([...script, ...object].some((source) => broad.test(source))) return -20;
  if (script.some((source) => source === "'unsafe-inline'" || source === 'data:')) return -20;
  if ([...script, ...style].includes("'unsafe-eval'")) return -10;
  if (style.some((source) => broad.test(source) || source === "'unsafe-inline'" || source === 'data:'))
    return 0;
  return policies.some((policy) => policy.get('default-src')?.join(' ') === "'none'") ? 10 : 5;
}

function strictTransport(value: string | undefined): number {
  const age = Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(age)) return -20;
  return age >= 15_768_000 ? 0 : -10;
}

function referrer(value: string | undefined): number {
  if (value === undefined) return 0;
  return /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(value) ? 5 : -5;
}

function framing(headers: SentHeaders): number {
  if (parsePolicy(headers.get('content-security-policy') ?? '').has('frame-ancestors')) return 5;
  return /^(?:deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '') ? 0 : -20;
}

function resourcePolicy(value: string | undefined): number {
  if (value === undefined || value === 'cross-origin') return 0;
  return /^same-(?:origin|site)$/.test(value) ? 10 : -5;
}

function gradeOf(points: number): string {
  const steps = [
    [100, 'A+'],
    [90, 'A'],
    [85, 'A-'],
    [80, 'B+'],
    [70, 'B'],
    [65, 'B-'],
    [60, 'C+'],
    [50, 'C'],
    [45, 'C-'],
    [40, 'D+'],
    [30, 'D'],
    [25, 'D-'],
  ] as const;
  return steps.find(([least]) => points >= least)?.[1] ?? 'F';
}
