import { filePath } from '../../../src/i18n/file-routes.ts';
import { calendarOf } from '../../../src/views/calendar.ts';
import { viewContext } from '../../../src/views/context.ts';
import { allScopes, hasCalendar } from '../../../src/views/scope.ts';
import { eventsOf } from '../../outputs/read-back.ts';
import { eachFile, unequal, type Kind } from './kind.ts';

export const calendars: Kind = {
  name: 'calendar: a calendar program reads the events of its view, each with a name of its own, in lines of 75 octets',
  of: /(?:^|\/)lich\.ics$/,
  wrong: (files, site) => {
    const context = viewContext(site.register, 'vi');
    const scopes = allScopes(context).filter(({ target }) => hasCalendar(target));
    const events = new Map(
      scopes.map(
        (scope) => [filePath({ calendar: scope.target }), calendarOf(context, scope).events] as const,
      ),
    );
    const check = eachFile((file) => {
      const text = site.text(file);
      const found = eventsOf(text);
      return [
        ...unequal('events', found, events.get(file)),
        ...(new Set(found.map(({ uid }) => uid)).size < found.length ? ['two events of one name'] : []),
        ...found.filter(({ url }) => !site.leadsSomewhere(url)).map(({ url }) => `nothing at ${url}`),
        ...text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n')),
      ];
    });
    return [
      ...unequal('calendars', files.toSorted(), [...events.keys()].sort()),
      ...(check(files, site) as string[]),
    ];
  },
};
