/** Letters that only Vietnamese words on this site have: no English message does, a test says so. */
const vietnamese = /[\u00C0-\u024F\u1E00-\u1EFF]/u;

/** What follows a number up to the end of its unit: "người/năm" in "VND 70 million/người/năm; …". */
const unit =
  /(?<=\d[ /]|\d (?:thousand|million|billion|trillion)[ /])(?!(?:thousand|million|billion|trillion)\b)(\p{L}[^\d().;:“”]*)/u;

/** A quantity on an English page, cut where its Vietnamese unit begins and ends: "at least 10 " and "hợp tác xã". */
export function quantityParts(text: string): { text: string; vi: boolean }[] {
  return text
    .split(unit)
    .map((part, index) => ({ text: part, vi: index % 2 === 1 && vietnamese.test(part) }))
    .filter((part) => part.text !== '');
}

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
