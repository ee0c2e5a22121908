/** Letters that only Vietnamese words on this site have: no English message does, a test says so. */
const vietnamese = /[\u00C0-\u024F\u1E00-\u1EFF]/u;

/**
 * The words beside a phrase on an English page, cut where the interface ends and content begins, such as
 * "printed in the source: “ít nhất 01”": content is Vietnamese and must be marked so that screen readers say it right.
 */
export function asideParts(aside: string): { text: string; vi: boolean }[] {
  return aside.split(/(?<=; )/u).flatMap((part) => {
    if (!vietnamese.test(part)) return [{ text: part, vi: false }];
    const [, own = '', rest = part] = /^([^:“]*(?:: |(?=“)))(.+)$/su.exec(part) ?? [];
    if (own === '' || vietnamese.test(own)) return [{ text: part, vi: true }];
    return [
      { text: own, vi: false },
      { text: rest, vi: true },
    ];
  });
}
