import type { viChanges } from './vi-changes.ts';

/** The words about what changed in the register, and about how often it is read, in English. Part of `en.ts`. */
export const enChanges: Record<keyof typeof viChanges, string> = {
  'changes.title': 'Changes',
  'changes.lede':
    'Which figure, deadline, state or text of which record changed; taken from the version history, written by nobody by hand.',
  'changes.until': 'The history was read up to version {commit}.',
  'changes.all': 'All changes of the register',
  'changes.shallow': 'This build has only the end of the history; older changes are missing here.',
  'changes.none':
    'This build has no version history, so it cannot say which records changed. That does not mean that nothing changed.',
  'changes.empty': 'No change was recorded {asOf}.',
  'changes.corrections': 'Corrections',
  'changes.latest': 'Newest',
  'changes.byMonth': 'By month',
  'changes.monthTitle': 'Changes in {month}',
  'changes.count': '{count} entries',
  'changes.monthCount': '{items} entries, among them {edits} additions, edits or removals of records',
  'changes.how':
    'The day is the one on which the change entered the version history, in Viet Nam. Records are followed when they are renamed. Drafts, and what removed records said, are not told.',
  'changes.added': 'Added',
  'changes.changed': 'Edited',
  'changes.removed': 'Removed',
  'changes.correction': 'Correction',
  'changes.state': 'Change of state',
  'changes.state.text': 'state: before “{from}”, now “{to}”',
  'changes.renamed': 'new id; before: {id}',
  'changes.gone': '{kind} “{id}”',
  'changes.bulk': '{kind}: {count} records',
  'changes.rest': '… and {count} more',
  'changes.ofRecord': 'History of edits',
  'changes.feed': '{name}: changes',
  'changes.feed.about': 'Every change in records and states, with corrections.',

  'visits.title': 'Visits',
  'visits.lede':
    'Monthly totals of pages viewed, counted from the server’s own log; nobody is tracked and no address is kept.',
  'visits.none':
    'There are no figures yet: the operator has not read the server’s log. No figures does not mean no readers.',
  'visits.month': 'Month',
  'visits.page': 'Page',
  'visits.views': 'Views',
  'visits.byMonth': 'By month',
  'visits.most': 'Most viewed pages, {month}',
  'visits.partial': '{month} (not over yet)',
  'visits.how':
    'One view is one request for a page that was answered with it. Programs that give their name are left out; those that do not cannot be told apart. Pages read from a browser’s store are not counted.',
  'visits.english': 'English version',
  'visits.footer': 'Views in {month}',
};
