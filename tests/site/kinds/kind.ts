import type { Register } from '../../../src/views/register.ts';

/** A built site as its readers get it, and the register that it should say the same as. */
export interface BuiltSite {
  folder: string;
  files: ReadonlySet<string>;
  register: Register;
  bytes(file: string): Buffer;
  /** Throws when the bytes are not UTF-8. */
  text(file: string): string;
  /** Throws when the text is not JSON. */
  json(file: string): unknown;
  /** Whether an absolute address leads to a file of the site. */
  leadsSomewhere(address: string): boolean;
}

/** A kind of published file, with what its own readers demand of it. */
export interface Kind {
  name: string;
  /** Which files are of this kind. */
  of: RegExp;
  /** What is wrong with these files; each text names one. */
  wrong(files: readonly string[], site: BuiltSite): string[] | Promise<string[]>;
}

/** What is wrong with each file alone, with its name before it; what is thrown counts. */
export function eachFile(check: (file: string, site: BuiltSite) => string[]): Kind['wrong'] {
  return (files, site) =>
    files.flatMap((file) => {
      try {
        return check(file, site).map((problem) => `${file}: ${problem}`);
      } catch (error) {
        return [`${file}: ${String(error)}`];
      }
    });
}

/** Nothing where the two are equal, else what they are about. */
export function unequal(what: string, found: unknown, expected: unknown): string[] {
  const [is, should] = [found, expected].map((each) => JSON.stringify(each) ?? 'undefined');
  if (is === should) return [];
  const at = [...(is ?? '')].findIndex((letter, index) => letter !== should?.[index]);
  const around = (text = ''): string => text.slice(Math.max(0, at - 40), at + 80);
  return [`${what}: …${around(is)}… where the view says …${around(should)}…`];
}
