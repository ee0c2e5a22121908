import { describe, expect, test } from 'vitest';
import type { AgreementState, AgreementTerm } from '../../src/domain/agreement-state.ts';
import { agreementState } from '../../src/domain/agreement-state.ts';

const term = { period: { from: '2018', to: '2020' }, signedOn: '2018-06-20' };
const extensions = [{ issuedOn: '2020-11-01', until: '2022' }];
const renewedBy = { id: 'quang-ninh-2021', on: '2021-03-05' };

const rows: [string, AgreementTerm, string, Partial<AgreementState>][] = [
  ['signed, its period ahead', { ...term, signedOn: '2017-12-20' }, '2017-12-31', { key: 'not-in-force' }],
  ['its period begun, not signed', term, '2018-06-19', { key: 'not-in-force' }],
  ['on the day of signing', term, '2018-06-20', { key: 'running', until: '2020-12-31' }],
  ['on its last day', term, '2020-12-31', { key: 'running' }],
  ['the day after', term, '2021-01-01', { key: 'ended-no-final' }],
  [
    'reviewed at the end',
    { ...term, finalReportKnownOn: '2021-02-01' },
    '2021-02-01',
    { key: 'final-reviewed' },
  ],
  [
    'reviewed, but not known yet',
    { ...term, finalReportKnownOn: '2021-02-01' },
    '2021-01-31',
    { key: 'ended-no-final' },
  ],
  [
    'reviewed before its last day',
    { ...term, finalReportKnownOn: '2020-12-10' },
    '2020-12-20',
    { key: 'running', finalReviewed: true },
  ],
  ['before the extension', { ...term, extensions }, '2020-10-31', { key: 'running', until: '2020-12-31' }],
  [
    'from the issue day of the extension',
    { ...term, extensions },
    '2020-11-01',
    { key: 'extended', until: '2022-12-31' },
  ],
  [
    'after the extension',
    { ...term, extensions },
    '2023-01-01',
    { key: 'ended-no-final', until: '2022-12-31' },
  ],
  [
    'a review of the old term is none of the extended one',
    { ...term, extensions, finalReportKnownOn: '2020-10-15' },
    '2023-01-01',
    { key: 'ended-no-final' },
  ],
  [
    'a review of the extended term',
    { ...term, extensions, finalReportKnownOn: '2023-01-01' },
    '2023-01-01',
    { key: 'final-reviewed' },
  ],
  [
    'stopped',
    { ...term, ended: { kind: 'stopped', on: '2019-05-01', by: 'x' } },
    '2019-05-01',
    { key: 'stopped' },
  ],
  [
    'not stopped yet',
    { ...term, ended: { kind: 'stopped', on: '2019-05', by: 'x' } },
    '2019-05-30',
    { key: 'running' },
  ],
  [
    'replaced',
    { ...term, ended: { kind: 'replaced', on: '2019', by: 'x' } },
    '2020-01-01',
    { key: 'replaced', replacedBy: 'x' },
  ],
  [
    'renewed',
    { ...term, renewedBy },
    '2021-03-05',
    { key: 'replaced', replacedBy: 'quang-ninh-2021', finalReviewed: false },
  ],
  [
    'renewed after its review',
    { ...term, renewedBy, finalReportKnownOn: '2021-01-05' },
    '2022-01-01',
    { key: 'replaced', finalReviewed: true },
  ],
  ['not renewed yet', { ...term, renewedBy }, '2021-03-04', { key: 'ended-no-final' }],
  ['without a period', { signedOn: '2018-06-20' }, '2026-11-21', { key: 'unknown-period' }],
  ['without anything', {}, '2026-11-21', { key: 'unknown-period' }],
  ['open-ended', { period: { from: '2018' } }, '2026-11-21', { key: 'running' }],
  ['without a period, extended', { extensions }, '2021-05-01', { key: 'extended' }],
];

describe('the state of an agreement', () => {
  test.each(rows)('%s', (_, given, asOf, expected) => {
    expect(agreementState(given, asOf)).toMatchObject(expected);
  });
});
