import type { viCharts } from './vi-charts.ts';

/** The words of charts, of changes between numbers and of the two ways to draw the map, in English. Part of `en.ts`. */
export const enCharts: Record<keyof typeof viCharts, string> = {
  'chart.estimate': 'est. {value}',
  'chart.billion': '{value} billion',
  'chart.hollow':
    'A filled mark is a number that the source states exactly; a hollow one is an estimate, “more than”, “nearly” or “about”.',
  'chart.span': 'A bar as long as a year or a period: the source says no more.',
  'chart.gaps': 'Where marks are not joined, nothing is known or the two cannot be compared; it is never 0.',
  'chart.zero': 'Each chart has its own scale from 0; the time axis is shared.',
  'chart.table': 'Every number of the charts is in the table.',
  'chart.notJoined': '{from} and {to} are not joined: {why}.',
  'chart.unitEnds': 'Dashed line: {day}, when this unit became part of {name}.',
  'chart.break': 'Dashed line: {when}, when the way of counting changed.',
  'chart.sameBoundaries':
    'Joined across 1 July 2025 because the reorganisation left these boundaries unchanged.',

  'series.heading': 'Place by place over time',
  'series.headingUnit': 'Indicator by indicator over time',
  'series.count': 'Places with two numbers or more: {count}.',
  'series.sentence': 'From {first} ({from}) to {last} ({to}), {count} numbers.',
  'series.most':
    'Below are the {count} places with the most numbers; every other place has a page of its own, linked from the table below.',
  'series.none': 'No place has two numbers yet to draw over time.',

  'dots.heading': 'Latest number of each place',
  'dots.sentence':
    'The latest numbers of {count} places lie between {low} and {high}; each has its own date, so they are no comparison at one moment.',
  'dots.order': 'In alphabetical order; this is no ranking.',
  'dots.years':
    'Only numbers of one whole year are drawn; those of quarters and half-years are in the table.',
  'dots.scoped': 'Numbers for a part of a place only are not drawn here; see the table.',

  'indicator.counts': 'Numbers: {count}; places: {places}; {years}',
  'indicator.countsNation': 'Numbers: {count}; places: {places}, and the whole country; {years}',
  'indicator.countsOnlyNation': 'Numbers: {count}, of the whole country; {years}',
  'indicator.withSeries': 'Places with more than one number',
  'indicator.moreSeries': 'and more places: {count}',
  'indicator.oneEach': 'Each place has one number so far; the page lists them by place.',
  'indicator.change': 'Against an earlier number',
  'indicator.download': 'Download the numbers',
  'indicator.download.all': 'All numbers of the register (CSV)',
  'indicator.download.how': 'Filter the column indicator by {id} for this indicator alone.',
  'indicator.tableHeading': 'Table of numbers by place and time',
  'indicator.tableNewest': 'Newest number of each place',
  'indicator.tableNewest.note':
    'The register holds {count} numbers for {places} places. This table keeps the newest number of each place; the name of a place leads to a page with all its numbers and the parts of each total.',
  'indicator.atPlace.lede':
    'Every number of this indicator for one place, in order of time, each with its source.',
  'indicator.atPlace.course': 'Course over time',
  'indicator.atPlace.table': 'Numbers in order of time',
  'indicator.atPlace.count': '{count} numbers',
  'indicator.ofUnit': 'Figures of {name}',
  'indicator.places': 'Places with numbers',

  'change.more': 'up {difference}',
  'change.less': 'down {difference}',
  'change.points': '{number} percentage points',
  'change.since': '{change} from {at}',
  'change.same': 'unchanged from {at}',
  'change.span': '{change} from {from} to {to}',
  'change.spanSame': 'unchanged from {from} to {to}',
  'change.latest': 'Latest change that can be told: {change}.',
  'target.heading': 'Targets that documents set',
  'target.lede':
    'Only targets that a source itself sets for the same measure, place, scope and time. Beside each stands the newest number up to its deadline; the state of the commitment is judged apart, by reports, not by this number.',
  'target.column': 'Target',
  'target.newest': 'Newest number up to the deadline',
  'target.noNumber': 'The register has no number that may stand beside it yet.',
  'target.above': 'above the stated level by {difference}',
  'target.below': 'below the stated level by {difference}',
  'target.away': 'still {difference} from the stated level',
  'target.reached': 'equal to the stated level',
  'target.merged':
    'The target keeps the boundaries for which it was set. Since {day} the place belongs to {name}; numbers of the new unit do not stand beside it.',
  'target.sentence': 'Target: {target} ({when}).',
  'target.many': 'Targets that documents set for this number: {count}',
  'chart.target': 'target {value}',
  'chart.targets':
    'A dashed bracket is the target of a document, not a number reached; it opens towards the side where the target is met.',
  'chart.million': '{value} million',
  'change.none': 'not compared with {at}: {why}',

  'separation.undated': 'no date',
  'separation.place': 'another place',
  'separation.boundary': 'boundaries changed',
  'separation.scope': 'another scope',
  'separation.break': 'the way of counting changed',
  'separation.overlap': 'the dates overlap, so the order is not known',
  'separation.unknown': 'the source says there is no number',
  'separation.unit': 'another unit of measure',
  'separation.inexact': 'an estimate or an approximate number',
  'separation.length': 'periods of different lengths',
  'separation.apart': 'more than {years} years without a number',
  'separation.apart.period': 'the periods do not follow each other',

  'bullet.readings': 'Two readings: {total} in all, or on top of earlier milestones, making {additional}',

  'boundary.legend': 'By the boundaries',
  'boundary.asSigned': 'at signing',
  'boundary.asToday': 'of today',
  'boundary.then': 'then {name}',
  'boundary.places': 'By place',
  'boundary.asSigned.help': 'Units as the documents name them.',
  'boundary.asToday.help':
    'Grouped by the 34 units since 1 July 2025; records of earlier units stay under their own names.',
  'boundary.records': 'records: {count}',
  'boundary.numbers': 'numbers: {count}',
  'boundary.asSigned.numbers': 'Units as they were at the time of the numbers.',
  'boundary.asToday.numbers':
    'Grouped by the 34 units since 1 July 2025; numbers of earlier units are not added up.',
  'boundary.ownOnly': 'Counts only records under the name {name}.',
  'boundary.elsewhere': 'Records of the merged units have pages of their own:',
  'boundary.territory':
    'Counts every commitment in the territory of {name} today; each stays under the unit that signed it.',
  'boundary.units': 'Units that are part of {name} today:',
};
