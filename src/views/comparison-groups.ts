import { compareVietnamese, foldMarks } from '../domain/vietnamese-text.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { once } from './once.ts';
import { packed, partsOf } from './pager.ts';
import { ownDate } from './record-day.ts';
import type { Register } from './register.ts';

/** So many agreements stand on one page. */
const rowsOnPage = 100;

type Agreement = SiteRecord<'agreements'>;

/** A kind of body: what it is and what it is called everywhere, without its place. */
interface PartyKind {
  key: string;
  name: string;
}

/** The name of a body without its province: "Hội Nông dân tỉnh Long An" is "Hội Nông dân". */
export function nameWithoutPlace(title: string, provinceNames: readonly string[]): string {
  const bare = title.replace(/\s*\([^)]*\)\s*$/u, '').trim();
  const folded = foldMarks(bare);
  // Letters fold one to one, so that positions in the folded text are positions in the name.
  for (const name of provinceNames.toSorted((a, b) => b.length - a.length)) {
    const place = foldMarks(name).replace(/[-–—\s]+/gu, '[-–—\\s]+');
    const found = new RegExp(`[,\\s]+(?:(?:tinh|thanh pho|tp\\.?)\\s+)?${place}$`, 'u').exec(folded);
    if (found && [...folded].length === [...bare].length) return bare.slice(0, found.index);
  }
  return bare;
}

function provinceNames(register: Register, unitId: string | undefined): string[] {
  const unit = register.units.find(({ id }) => id === unitId);
  if (!unit) return [];
  const former = unit.types.flatMap(({ name }) => name ?? []);
  return [unit.name, ...former, ...unit.aliases];
}

/** The kind of each party; undefined where a party has no record, so that nobody knows what it is. */
function partyKinds(register: Register, { data }: Agreement): PartyKind[] | undefined {
  const kinds = data.parties.map(({ who }) => {
    const body = 'body' in who ? register.get('bodies', who.body)?.data : undefined;
    if (!body) return undefined;
    const name = nameWithoutPlace(body.title, provinceNames(register, body.province));
    return { key: `${body.kind} ${foldMarks(name)}`, name };
  });
  return kinds.every((kind) => kind !== undefined) ? kinds : undefined;
}

/** The distinct kinds in the order of a dictionary: who signed first makes no difference. */
function pairOf(kinds: readonly PartyKind[]): PartyKind[] {
  const distinct = [...new Map(kinds.map((kind) => [kind.key, kind])).values()];
  return distinct.toSorted((a, b) => compareVietnamese(a.name, b.name));
}

function startOf(agreement: Agreement): string {
  return ownDate(agreement) ?? agreement.data.period?.from ?? '9999';
}

/** The names of what is alike, and the agreements in order of time. */
export interface Alike {
  names: string[];
  agreements: Agreement[];
}

/** Groups of like agreements; one alone, or several of a single province, are no comparison. */
export const alike = once((register): Alike[] => {
  const paired = register.known.agreements.flatMap((agreement) => {
    const kinds = partyKinds(register, agreement);
    return kinds === undefined || kinds.length < 2 ? [] : [{ agreement, pair: pairOf(kinds) }];
  });
  return [...Map.groupBy(paired, ({ pair }) => pair.map(({ key }) => key).join(' + ')).values()]
    .filter(
      (list) =>
        list.length > 1 && new Set(list.map(({ agreement }) => agreement.data.provinces.join())).size > 1,
    )
    .map((list) => ({
      names: (list[0]?.pair ?? []).map(({ name }) => name),
      agreements: list
        .map(({ agreement }) => agreement)
        .toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id)),
    }))
    .toSorted((a, b) => compareVietnamese(a.names.join(' – '), b.names.join(' – ')));
});

/** The groups page by page: parted only where one is longer than a page. */
export const comparisonPages = once((register) =>
  packed(
    alike(register).flatMap(({ names, agreements }) =>
      Array.from({ length: partsOf(agreements.length, rowsOnPage) }, (_, at) => ({
        names,
        agreements: agreements.slice(at * rowsOnPage, (at + 1) * rowsOnPage),
      })),
    ),
    ({ agreements }) => agreements.length,
    rowsOnPage,
  ),
);
