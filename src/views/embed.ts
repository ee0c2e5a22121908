import { embedKinds, type EmbedKind } from '../i18n/routes.ts';
import { commitmentsByFilter, filterName } from './commitment-filter.ts';
import { judge } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import { describedDay, isSecondary, observationRow, observationsOf } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { placeSlugs } from './place-units.ts';
import { keyOf, type PromiseRecord, type Register } from './register.ts';

/** So many numbers of an indicator stand on its card. */
const mostNumbers = 3;

/** A card of one record, indicator or place, small enough for a frame in another site's page. */
export interface EmbedCard {
  /** Title of the document; the card's own heading is `link`. */
  title: string;
  kicker: string;
  link: Phrase;
  asOf: string;
  headline?: Headline | undefined;
  numbers: { value: Phrase; place: Phrase; when: Phrase }[];
  /** Said where there is nothing to show. */
  none: string;
}

/** Every card there is: one for each promise record, indicator and place, whatever the as-of day. */
export function embedPaths(register: Register): { kind: EmbedKind; id: string }[] {
  return embedKinds.flatMap((kind) =>
    (kind === 'provinces' ? placeSlugs(register) : register.all[kind].map(({ id }) => id)).map((id) => ({
      kind,
      id,
    })),
  );
}

/** The fraction of a record with its plans, or of everything that names a place. */
function headlineFor(context: ViewContext, kind: EmbedKind, id: string): Headline | undefined {
  const { register } = context;
  if (kind === 'indicators') return undefined;
  if (kind === 'provinces') {
    const judged = commitmentsByFilter(register).place.get(id) ?? [];
    return judged.length > 0 ? headlineOf(context, judged) : undefined;
  }
  const record: PromiseRecord | undefined = register.get(kind, id) as PromiseRecord | undefined;
  if (!record || !register.isKnown(record)) return undefined;
  const all = [record, ...register.plansUnder(keyOf(record))];
  return headlineOf(
    context,
    all.flatMap((each) => judge(register, each)),
  );
}

/** The latest numbers of an indicator, each place once. */
function numbersOf(context: ViewContext, id: string): EmbedCard['numbers'] {
  const all = observationsOf(context, id);
  const latestFirst = all
    .filter((one) => !isSecondary(one, all))
    .toSorted((a, b) => describedDay(b.data).localeCompare(describedDay(a.data)));
  const places = [...new Map(latestFirst.toReversed().map((one) => [one.data.province, one])).values()];
  return places
    .toReversed()
    .slice(0, mostNumbers)
    .map((one) => observationRow(context, one, all))
    .map(({ value, place, when }) => ({ value, when, place: { ...place, href: undefined } }));
}

/** What `/nhung/…/` shows. */
export function embedCard(context: ViewContext, kind: EmbedKind, id: string): EmbedCard {
  const { t, register, href, asOfWords } = context;
  const name =
    kind === 'provinces'
      ? filterName(context, 'place', id)
      : content(register.get(kind, id)?.data.title ?? id);
  const headline = headlineFor(context, kind, id);
  return {
    title: t('embed.title', { title: name.text }),
    kicker: t(`kind.${kind}`),
    link: { ...name, href: href({ record: kind, id }) },
    asOf: asOfWords,
    // A card is fetched anew each time it is shown; it needs nothing for days to come.
    headline: headline && { ...headline, upcoming: [], later: [] },
    numbers: kind === 'indicators' ? numbersOf(context, id) : [],
    none: t('embed.none'),
  };
}
