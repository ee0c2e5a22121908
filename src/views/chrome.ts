import { translatedPath, type Target } from '../i18n/routes.ts';
import type { MessageKey } from '../i18n/t.ts';
import type { ViewContext } from './context.ts';
import { formatDate } from '../i18n/format.ts';
import type { Downloads, PageFeed } from './downloads.ts';
import type { PageEnd } from './page-end.ts';
import type { Phrase } from './phrase.ts';
import type { StateBadge } from './state-badge.ts';

/** The frame around every page: brand, menu, language switch, footer. */
export interface Chrome {
  name: string;
  tagline: string;
  home: string;
  menu: (Phrase & { current: boolean })[];
  otherLanguage: { href: string; label: string; lang: 'vi' | 'en' };
  canonical: string;
  alternates: { lang: 'vi' | 'en' | 'x-default'; href: string }[];
  observer?: string | undefined;
  snapshot?: string | undefined;
  /** Said when the page is opened more than 7 days after its as-of day. */
  aged: string;
  footer: { rows: { term: string; phrase: Phrase }[]; links: Phrase[]; licence: string; licenceHref: string };
  wrong: string;
}

/** What layouts take: the view context with the frame of a page. */
export interface PageContext extends ViewContext {
  chrome(path: string, title: string): Chrome;
  /** What programs look for in the head of a page: its feeds, and what it is about as JSON safe in a script element. */
  machineHead(
    path: string,
    title: string,
    breadcrumb: readonly Phrase[],
  ): { feeds: PageFeed[]; jsonLd?: string | undefined };
  /** The picture that social networks show beside a link to the page at a path, absolute, and what it says. */
  socialImage(path: string): { href: string; alt: string };
  /** The data behind the page at a path, and how to follow it. */
  downloads(path: string): Downloads;
  /**
   * The last pass over a page's HTML: abbreviations marked up, and what an ageing page needs taken out of it (absent in
   * a snapshot of a chosen day).
   */
  finish(html: string): { html: string; ageing?: string | undefined; looks: StateBadge[] };
  /** How to pass the page at a path on, cite it, and show it elsewhere. */
  pageEnd(path: string, title: string): PageEnd;
}

const menu: [MessageKey, Target][] = [
  ['nav.places', { list: 'provinces' }],
  ['nav.agreements', { list: 'agreements' }],
  ['nav.campaigns', { list: 'campaigns' }],
  ['nav.commitments', { page: 'commitments' }],
  ['nav.indicators', { list: 'indicators' }],
  ['nav.documents', { list: 'documents' }],
  ['nav.search', { page: 'search' }],
];

const footerLinks: [MessageKey, Target][] = [
  ['about.title', { page: 'about' }],
  ['method.title', { page: 'method' }],
  ['list.plans.title', { list: 'plans' }],
  ['list.results.title', { list: 'results' }],
  ['list.news.title', { list: 'news' }],
  ['list.bodies.title', { list: 'bodies' }],
  ['reporting.title', { page: 'reporting' }],
  ['comparison.title', { page: 'comparison' }],
  ['checks.title', { page: 'checks' }],
  ['timeline.title', { page: 'timeline' }],
  ['list.questions.title', { list: 'questions' }],
  ['list.terms.title', { list: 'terms' }],
  ['data.title', { page: 'data' }],
  ['changes.title', { page: 'changes' }],
  ['follow.title', { page: 'follow' }],
  ['sources.title', { page: 'sources' }],
  ['accessibility.title', { page: 'accessibility' }],
  ['sitemap.title', { page: 'sitemap' }],
];

/** Only a hub has members to lead to. */
function hubLinks({ register }: ViewContext): [MessageKey, Target][] {
  return register.members.length === 0 ? [] : [['members.title', { members: 'all' }]];
}

/** A mail to the responsible editor with the page, its as-of day and the version of the site filled in. */
function wrongMail(context: ViewContext, title: string, url: string, version: string): string {
  const { t, register } = context;
  const subject = encodeURIComponent(t('site.wrong.subject', { title }));
  const body = encodeURIComponent(
    t('site.wrong.body', { url, day: formatDate(register.asOf.day, context.locale), version }),
  );
  return `mailto:${register.config.contact.email}?subject=${subject}&body=${body}`;
}

/** The frame of the page at a path. `visits` stands in the footer of a site that counts them. */
export function chromeOf(
  context: ViewContext,
  path: string,
  title: string,
  version: string,
  visits?: { term: string; phrase: Phrase } | undefined,
): Chrome {
  const { t, locale, register } = context;
  const { config, asOf } = register;
  const absolute = (to: string): string => new URL(to, config.siteUrl).href;
  const other = locale === 'vi' ? 'en' : 'vi';
  const rows: [MessageKey, string | undefined][] = [
    ['site.footer.operator', config.operator],
    ['site.footer.managing', config.managingBody],
    ['site.footer.editor', config.responsibleEditor],
    ['site.footer.address', config.contact.address],
    ['site.footer.phone', config.contact.phone],
  ];
  return {
    name: config.name,
    tagline: config.tagline[locale],
    home: context.href({ page: 'home' }),
    menu: menu.map(([key, target]) => {
      const href = context.href(target);
      return { text: t(key), href, current: path.startsWith(href) };
    }),
    otherLanguage: {
      href: translatedPath(path, other, config.basePath),
      label: t('site.otherLanguage'),
      lang: other,
    },
    canonical: absolute(path),
    // Whoever reads neither language best is sent to the one that the content is in.
    alternates: (['vi', 'en', 'x-default'] as const).map((lang) => ({
      lang,
      href: absolute(translatedPath(path, lang === 'en' ? 'en' : 'vi', config.basePath)),
    })),
    observer: config.register === 'observer' ? t('site.observer') : undefined,
    snapshot: asOf.chosen ? t('site.snapshot', { day: formatDate(asOf.day, locale) }) : undefined,
    aged: t('aged.notice', { day: formatDate(asOf.day, locale) }),
    footer: {
      rows: [
        ...rows
          .filter((row): row is [MessageKey, string] => row[1] !== undefined)
          .map(([key, text]) => ({ term: t(key), phrase: { text, vi: true } })),
        {
          term: t('site.footer.contact'),
          phrase: { text: config.contact.email, href: `mailto:${config.contact.email}` },
        },
        ...(visits ? [visits] : []),
      ],
      links: [...footerLinks, ...hubLinks(context)].map(([key, target]) => ({
        text: t(key),
        href: context.href(target),
      })),
      licence: t('site.footer.licence', { name: config.licence.name }),
      licenceHref: config.licence.url,
    },
    wrong: wrongMail(context, title, absolute(path), version),
  };
}
