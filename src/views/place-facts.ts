import { addDays } from '../domain/calendar-day.ts';
import type { ProvinceUnit } from '../domain/succession.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import { content, plainText, type Fact, type Phrase } from './phrase.ts';
import { dataOf, inlineName, mergedFrom, mergedInto, type NamedUnits } from './place-units.ts';
import { unitName } from './place-words.ts';
import { fact } from './record-page.ts';

/** "Là thành phố Bắc Ninh từ ngày 20/9/2026", for a unit whose type changed by the as-of day; never a change to come. */
export function typeHistory(context: ViewContext, unit: ProvinceUnit): Phrase[] {
  const { t, locale, register } = context;
  const begun = unit.types.filter(({ from }) => from === undefined || from <= register.asOf.day);
  if (begun.length < 2) return [];
  return begun.flatMap(({ from, until, basis }) => {
    if (from !== undefined) {
      return [
        {
          text: t('place.page.typeChange', {
            type: unitName(context, unit, from),
            day: formatDate(from, locale),
          }),
          aside: basis,
        },
      ];
    }
    if (until === undefined) return [];
    const last = addDays(until, -1);
    return [
      {
        text: t('place.page.typeUntil', {
          type: unitName(context, unit, last),
          day: formatDate(last, locale),
        }),
      },
    ];
  });
}

/** The page of a unit as a link with its full name. */
export function unitLink(context: ViewContext, unit: ProvinceUnit): Phrase {
  return { text: inlineName(context, unit), href: context.href({ record: 'provinces', id: unit.slug }) };
}

/** "Hợp nhất từ tỉnh Bắc Ninh, tỉnh Bắc Giang, từ ngày 1/7/2025." */
function mergerPhrase(context: ViewContext, unit: ProvinceUnit): Phrase | undefined {
  const { t, register, locale } = context;
  const { mergedOn, basis } = dataOf(register, unit);
  const before = mergedFrom(register, unit);
  if (before.length === 0 || mergedOn === undefined) return undefined;
  const names = plainText(before.map((each) => unitLink(context, each)));
  return { text: t('place.page.mergedFrom', { names, day: formatDate(mergedOn, locale) }), aside: basis };
}

function codePhrases(context: ViewContext, { present, former }: NamedUnits): Phrase[] {
  return [
    present && { text: context.t('place.page.code34', { code: present.code }) },
    former && { text: context.t('place.page.code63', { code: former.code }) },
  ].filter((phrase) => phrase !== undefined);
}

function islandsPhrase(context: ViewContext, unit: ProvinceUnit): Phrase | undefined {
  const { islands } = dataOf(context.register, unit);
  return islands.length === 0
    ? undefined
    : { text: context.t('place.page.islands', { names: islands.map((each) => each.unit).join(', ') }) };
}

/** Facts of the unit that a page is about: the present one where the name has one, else the former. */
export function placeFacts(context: ViewContext, named: NamedUnits): Fact[] {
  const { t, register, locale } = context;
  const unit = named.present ?? named.former;
  if (!unit) return [];
  const { region, areaKm2, aliases } = dataOf(register, unit);
  const into = named.present ? undefined : mergedInto(register, unit);
  const before = mergedFrom(register, unit);
  const facts = [
    fact(t('place.page.successor'), into && unitLink(context, into)),
    fact(
      t('place.page.predecessors'),
      ...(named.present && before.length === 0
        ? [{ text: t('place.page.unchanged') }]
        : [mergerPhrase(context, unit)]),
    ),
    fact(
      t('place.page.types'),
      ...typeHistory(context, unit),
      ...(named.present && named.former && before.length === 0 ? typeHistory(context, named.former) : []),
    ),
    fact(t('place.page.islandUnits'), islandsPhrase(context, unit)),
    fact(t('place.page.codes'), ...codePhrases(context, named)),
    fact(t('place.page.region'), content(region)),
    fact(
      t('place.page.area'),
      areaKm2 === undefined ? undefined : { text: `${formatNumber(areaKm2, locale)} km²` },
    ),
    fact(t('body.aliases'), ...aliases.map((name) => content(name))),
  ];
  return facts.filter(({ phrases }) => phrases.length > 0);
}
