/** The languages of the site; the first is the default, at addresses without a prefix. */
export const locales = ['vi', 'en'] as const;

/** A language of the site. */
export type Locale = (typeof locales)[number];
