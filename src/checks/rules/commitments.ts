import { nearest } from '../../domain/nearest.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { addressOf, allRecords, byAddress, namedRecord, promisingRecords } from '../records.ts';
import type { RegisterCheck, Findings, Spot } from '../rule.ts';

/** Ids of commitments are unique in their record and every mention of one is true. */
export const checkCommitments: RegisterCheck = (site, findings) => {
  const { checked, found } = findings;
  for (const { data, file } of promisingRecords(site.records)) {
    const seen = new Set<string>();
    data.commitments.forEach(({ id }, index) => {
      checked('commitment-id-unique');
      if (seen.has(id))
        found(
          'commitment-id-unique',
          { file, path: ['commitments', index, 'id'] },
          `mã cam kết "${id}" đã dùng ở trên`,
          'Đổi mã của cam kết mới thêm; mã đã công bố thì giữ.',
        );
      seen.add(id);
    });
    const ids = [...seen];
    data.lookups.forEach(({ commitments }, lookup) => {
      commitments.forEach((id, index) => {
        expectId(
          findings,
          'commitment-unknown',
          { file, path: ['lookups', lookup, 'commitments', index] },
          id,
          ids,
          'bản ghi này',
        );
      });
    });
    data.responses.forEach(({ commitment }, index) => {
      if (commitment !== undefined)
        expectId(
          findings,
          'commitment-unknown',
          { file, path: ['responses', index, 'commitment'] },
          commitment,
          ids,
          'bản ghi này',
        );
    });
  }
  const records = byAddress(allRecords(site.records));
  for (const mention of site.mentions) {
    if (mention.kind !== 'component' || mention.component.name !== 'Commitment') continue;
    const { record: address = '', id = '' } = mention.component.attributes;
    const record = records.get(address);
    if (record) expectId(findings, 'commitment-unknown', mention, id, commitmentIds(record), address);
  }
};

/** Each entry of a report speaks of a commitment of the reported record, or of 'plans/x#y'. */
export const checkResults: RegisterCheck = (site, findings) => {
  const records = byAddress(allRecords(site.records));
  const known = new Set(
    Object.entries(site.ids).flatMap(([collection, ids]) => ids.map((id) => `${collection}/${id}`)),
  );
  for (const { data, file } of site.records.results) {
    const about = namedRecord(data.about);
    data.entries.forEach(({ commitment }, index) => {
      if (commitment === undefined) return;
      const spot: Spot = { file, path: ['entries', index, 'commitment'] };
      const [address, id] = commitment.includes('#')
        ? (commitment.split('#') as [string, string])
        : [about && addressOf(about), commitment];
      const record = address === undefined ? undefined : records.get(address);
      if (record)
        expectId(findings, 'result-entry-target', spot, id, commitmentIds(record), addressOf(record));
      // A record that exists but cannot be read has been reported where it stands.
      else if (address === undefined)
        findings.found(
          'result-entry-target',
          spot,
          `"${commitment}": báo cáo không nói về bản ghi nào của sổ nên không rõ cam kết của ai`,
          'Viết "plans/ma-ke-hoach#ma-cam-ket".',
        );
      else if (!known.has(address))
        findings.found(
          'result-entry-target',
          spot,
          `không có bản ghi "${address}"`,
          suggestion(address, known),
        );
    });
    data.corrects.forEach(({ result, entries }, correction) => {
      const target = records.get(`results/${result}`) as SiteRecord<'results'> | undefined;
      if (!target) return;
      const ids = target.data.entries.flatMap((entry) => (entry.id === undefined ? [] : [entry.id]));
      entries.forEach((id, index) => {
        expectId(
          findings,
          'correction-target',
          { file, path: ['corrects', correction, 'entries', index] },
          id,
          ids,
          `báo cáo ${result}`,
        );
      });
    });
  }
};

function expectId(
  { checked, found }: Findings,
  rule: 'commitment-unknown' | 'result-entry-target' | 'correction-target',
  spot: Spot,
  id: string,
  ids: readonly string[],
  where: string,
): void {
  checked(rule);
  if (!ids.includes(id))
    found(
      rule,
      spot,
      `không có ${rule === 'correction-target' ? 'mục' : 'cam kết'} "${id}" trong ${where}`,
      suggestion(id, ids),
    );
}

function suggestion(id: string, ids: Iterable<string>): string {
  const near = nearest(id, ids);
  return near === undefined ? 'Sửa mã cho khớp với bản ghi kia.' : `Ý bạn là "${near}"?`;
}

function commitmentIds(record: SiteRecord): string[] {
  return 'commitments' in record.data ? record.data.commitments.map(({ id }) => id) : [];
}
