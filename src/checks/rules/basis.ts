import { findCycles, laterThanCiter } from '../../domain/legal-basis.ts';
import type { BasisNode } from '../../domain/legal-basis.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { addressOf, allRecords, byAddress, namedRecord } from '../records.ts';
import type { RegisterCheck, Findings } from '../rule.ts';
import { recordDate } from '../record-date.ts';
import type { RuleId } from '../../i18n/rule-table.ts';

/** What rests on what: nothing on a later text, nothing on itself (basis-later-than-citer, basis-cycle). */
export const checkBasis: RegisterCheck = (site, findings) => {
  const records = byAddress(allRecords(site.records));
  const nodes = new Map<string, BasisNode>();
  for (const [id, record] of records) {
    const basis = basisOf(record).flatMap((item) => namedAddress(item));
    findings.checked('basis-later-than-citer', basis.length);
    findings.checked('basis-cycle', basis.length);
    nodes.set(id, { id, date: recordDate(record)?.date, basis });
  }
  for (const { citer, cited } of laterThanCiter(nodes)) {
    const [by, of] = [nodes.get(citer)?.date ?? '', nodes.get(cited)?.date ?? ''];
    const record = records.get(citer);
    if (!record) continue;
    findings.found(
      'basis-later-than-citer',
      spotOf(record, cited),
      `căn cứ "${cited}" ban hành ${of}, sau bản ghi này (${by})`,
      'Xem lại hai ngày và mã căn cứ.',
    );
  }
  reportCycles(findings, 'basis-cycle', nodes, records, 'căn cứ đi thành vòng', (record, next) =>
    spotOf(record, next),
  );
};

/** Chains of records of one kind that must end somewhere (renewal-cycle, hierarchy-cycle). */
export const checkChains: RegisterCheck = (site, findings) => {
  const { agreements, bodies, plans, documents } = site.records;
  const chain = (
    rule: RuleId,
    list: readonly SiteRecord[],
    field: string,
    said: string,
    next: (record: SiteRecord) => string[],
  ): void => {
    const nodes = new Map(
      list.map((record) => [addressOf(record), { id: addressOf(record), basis: next(record) }]),
    );
    findings.checked(rule, [...nodes.values()].filter(({ basis }) => basis.length > 0).length);
    reportCycles(findings, rule, nodes, byAddress(list), said, (record) => ({
      file: record.file,
      path: [field],
    }));
  };
  const ids = (collection: string, id: string | undefined): string[] =>
    id === undefined ? [] : [`${collection}/${id}`];
  chain('renewal-cycle', agreements, 'renews', 'các chương trình tiếp nối nhau thành vòng', (each) =>
    ids('agreements', (each as SiteRecord<'agreements'>).data.renews),
  );
  chain('hierarchy-cycle', bodies, 'parent', 'các tổ chức trực thuộc nhau thành vòng', (each) =>
    ids('bodies', (each as SiteRecord<'bodies'>).data.parent),
  );
  chain('hierarchy-cycle', bodies, 'successor', 'các tổ chức kế nhiệm nhau thành vòng', (each) =>
    ids('bodies', (each as SiteRecord<'bodies'>).data.successor?.body),
  );
  chain('hierarchy-cycle', plans, 'under', 'các kế hoạch thuộc nhau thành vòng', (each) =>
    namedAddress((each as SiteRecord<'plans'>).data.under ?? {}),
  );
  chain('hierarchy-cycle', documents, 'replaces', 'các văn bản thay nhau thành vòng', (each) =>
    (each as SiteRecord<'documents'>).data.replaces.map((id) => `documents/${id}`),
  );
};

function reportCycles(
  { found }: Findings,
  rule: RuleId,
  nodes: ReadonlyMap<string, BasisNode>,
  records: ReadonlyMap<string, SiteRecord>,
  said: string,
  spot: (record: SiteRecord, next: string) => { file: string; path: (string | number)[] },
): void {
  for (const cycle of findCycles(nodes)) {
    const record = records.get(cycle[0] ?? '');
    if (record)
      found(
        rule,
        spot(record, cycle[1] ?? cycle[0] ?? ''),
        `${said}: ${[...cycle, cycle[0]].join(' → ')}`,
        'Bỏ một chỗ nhắc tới trong vòng này.',
      );
  }
}

/** What a record rests on; the "basis" of a province is only words. */
function basisOf({ data }: SiteRecord): readonly object[] {
  return 'basis' in data && Array.isArray(data.basis) ? data.basis : [];
}

function namedAddress(item: object): string[] {
  const named = namedRecord(item);
  return named ? [addressOf(named)] : [];
}

function spotOf(record: SiteRecord, cited: string): { file: string; path: (string | number)[] } {
  const basis = basisOf(record);
  const index = basis.findIndex((item) => namedAddress(item)[0] === cited);
  return {
    file: record.file,
    path: ['basis', Math.max(0, index), namedRecord(basis[index] ?? {})?.key ?? 'document'],
  };
}
