/** A language of the site; Vietnamese is the default, at addresses without a prefix. */
export type Locale = 'vi' | 'en';
