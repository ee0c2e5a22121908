import { formatDate } from '../i18n/format.ts';
import { addressOf } from '../i18n/routes.ts';
import { translator } from '../i18n/t.ts';
import type { ViewContext } from './context.ts';
import { promisorsOf, type Promisor } from './reporting-status-entries.ts';
import type { PromiseRecord, Register } from './register.ts';

/** A mail that a reader's own program opens, filled in; nothing is sent by the site. */
interface Mail {
  to?: string | undefined;
  subject: string;
  body: string;
}

/** One plain address; anything that a mail program could read as more than that is refused. */
const plainAddress = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/;

/** Longer subjects are cut by mail programs anyway, and some systems refuse long addresses. */
const longestSubject = 160;

function shortened(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** On one line: a line break in a subject would begin another header (RFC 6068, section 7). */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** The lines of a body as RFC 6068 wants them, without other control characters. */
function lines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trimEnd())
    .join('\r\n');
}

function encoded(text: string): string {
  // Half a surrogate pair cannot be written as UTF-8; encodeURIComponent leaves ' as it is, which would end an attribute.
  return encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27');
}

/** A `mailto:` address with subject and body. An unsafe or missing recipient is left out, never repaired. */
export function mailAddress({ to, subject, body }: Mail): string {
  const recipient = to !== undefined && plainAddress.test(to) ? encoded(to).replace('%40', '@') : '';
  const about = shortened(oneLine(subject), longestSubject);
  return `mailto:${recipient}?subject=${encoded(about)}&body=${encoded(lines(body))}`;
}

/** What is missing, in words; the first in Vietnamese for the letter, the second in the page's language. */
export interface Missing {
  record: PromiseRecord;
  promisors: readonly Promisor[];
  inLetter: string;
  onPage: string;
}

const stateKinds = new Set(['state', 'committee', 'department', 'unit']);
const letterWords = translator('vi');

function bodiesOf(register: Register, promisors: readonly Promisor[]) {
  return promisors.flatMap((who) => {
    const record = 'body' in who ? register.get('bodies', who.body) : undefined;
    return record ? [record] : [];
  });
}

function pageOf({ register, locale }: ViewContext, record: PromiseRecord): string {
  const { basePath, siteUrl } = register.config;
  return new URL(addressOf({ record: record.collection, id: record.id }, locale, basePath), siteUrl).href;
}

/**
 * A letter that asks those who promised for what the register does not have. It is always Vietnamese, as the law wants
 * requests to be (104/2016/QH13, Điều 24). The law binds state agencies: other bodies are asked, not reminded of a duty.
 */
export function requestMail(context: ViewContext, missing: Missing): string {
  const { register } = context;
  const asked = missing.promisors.length > 0 ? missing.promisors : promisorsOf(missing.record);
  const bodies = bodiesOf(register, asked);
  const names = asked.map((who) =>
    'body' in who ? (register.get('bodies', who.body)?.data.title ?? who.body) : who.described,
  );
  const bound = bodies.some(({ data }) => stateKinds.has(data.kind));
  const emails = bodies.flatMap(({ data }) => data.contacts?.email ?? []);
  return mailAddress({
    to: emails.find((email) => plainAddress.test(email)),
    subject: letterWords('reporting.request.subject', { title: missing.record.data.title }),
    body: letterWords('reporting.request.body', {
      names: names.join('; '),
      ground: letterWords(bound ? 'reporting.request.byLaw' : 'reporting.request.inItsSpirit'),
      what: missing.inLetter,
      title: missing.record.data.title,
      site: register.config.name,
      day: formatDate(register.asOf.day, 'vi'),
      url: pageOf({ ...context, locale: 'vi' }, missing.record),
    }),
  });
}

/** A mail to the editors of the register about a report that it does not have. */
export function tellMail(context: ViewContext, { record, onPage }: Missing): string {
  const { t, register } = context;
  return mailAddress({
    to: register.config.contact.email,
    subject: t('reporting.tell.subject', { title: record.data.title }),
    body: t('reporting.tell.body', { what: onPage, title: record.data.title, url: pageOf(context, record) }),
  });
}
