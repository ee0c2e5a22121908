import type { FieldPath } from '../../reader/problem.ts';
import type { RegisterCheck } from '../rule.ts';

interface Seen {
  file: string;
  path: FieldPath;
  preferred: boolean;
}

/** Of several values for one figure exactly one is preferred; the others are shown as what other sources say. */
export const checkObservations: RegisterCheck = (site, { checked, found }) => {
  const groups = new Map<string, Seen[]>();
  for (const { data, file } of site.records.figures) {
    data.observations.forEach((each, index) => {
      checked('duplicate-observation');
      const time = each.at ?? (each.period ? `${each.period.from}..${each.period.to ?? ''}` : '');
      const key = JSON.stringify([each.indicator, each.province, each.scope?.toLowerCase(), time]);
      const group = groups.get(key) ?? [];
      group.push({ file, path: ['observations', index], preferred: each.preferred === true });
      groups.set(key, group);
    });
  }
  for (const [key, group] of groups) {
    const preferred = group.filter((each) => each.preferred);
    if (group.length === 1 || preferred.length === 1) continue;
    const [indicator] = JSON.parse(key) as [string];
    const [first, ...others] = preferred.length > 1 ? preferred : group;
    for (const other of others) {
      const message =
        preferred.length > 1
          ? `cả ${first?.file ?? ''} và tệp này đều chọn dùng số của mình cho "${indicator}"`
          : `"${indicator}" cùng nơi, cùng lúc đã có giá trị trong ${first?.file ?? ''}`;
      found(
        'duplicate-observation',
        other,
        message,
        'Ghi preferred: true ở đúng một giá trị; các giá trị khác vẫn hiện là "nguồn khác ghi …".',
      );
    }
  }
};
