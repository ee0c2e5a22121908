import type { PublishedSite } from '../verify/published-site.ts';
import { kindOf, searchFolder } from './header-table.ts';
import type { FileKind } from './header-table.ts';

/** What the files for hosts need to know of a site. */
export interface HostFacts {
  /** `/` or `/folder/`. */
  base: string;
  /** Folders whose files need the same headers, in order; the root is not among them. */
  folders: readonly Folder[];
  /** Files that stand in the root itself. */
  rootFiles: readonly { file: string; kind: FileKind }[];
  /** Pages that only send the reader on, as address below the base and target. */
  moved: readonly { from: string; to: string }[];
}

export interface Folder {
  /** `chuong-trinh/`, `en/chuong-trinh/`. */
  path: string;
  /** The kind of all its files; a folder of pages and data counts as `mixed`. */
  kind: FileKind | 'mixed';
}

/** The English pages stand in folders of their own below it. */
const opened = 'en/';

/** The facts of a built site. */
export function hostFacts(site: PublishedSite): HostFacts {
  const kinds = new Map<string, Set<FileKind>>();
  const rootFiles: HostFacts['rootFiles'][number][] = [];
  for (const file of site.files) {
    const kind = kindOf(file);
    const folder = folderOf(file);
    if (folder === undefined) rootFiles.push({ file, kind });
    else kinds.set(folder, (kinds.get(folder) ?? new Set<FileKind>()).add(kind));
  }
  return {
    base: site.base,
    folders: [...kinds].map(([path, found]) => ({ path, kind: oneKind(path, found) })).sort(byPath),
    rootFiles: rootFiles.sort((a, b) => (a.file < b.file ? -1 : 1)),
    moved: movedPages(site),
  };
}

function folderOf(file: string): string | undefined {
  const [first = '', second = '', ...rest] = file.split('/');
  if (second === '') return undefined;
  const folder = `${first}/`;
  if (folder !== opened) return folder;
  return rest.length > 0 ? `${folder}${second}/` : undefined;
}

function oneKind(path: string, kinds: ReadonlySet<FileKind>): FileKind | 'mixed' {
  // Most of the index never changes under its name; the files for hosts name those folders by themselves.
  if (path === searchFolder) return 'search';
  const [only = 'other'] = kinds;
  return kinds.size === 1 ? only : 'mixed';
}

function byPath(a: Folder, b: Folder): number {
  return a.path < b.path ? -1 : 1;
}

function movedPages(site: PublishedSite): { from: string; to: string }[] {
  return site.pages
    .filter((page) => page.redirect)
    .flatMap((page) => {
      const target = page.addresses.find(({ element }) => element === 'meta')?.value;
      const from = page.file.replace(/(?:^|(?<=\/))index\.html$/, '');
      return target === undefined ? [] : [{ from, to: ownPath(target, site.origin) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A target on this host as a path, so that the file serves every mirror. */
function ownPath(target: string, origin: string): string {
  const url = new URL(target, `${origin}/`);
  return url.origin === origin ? `${url.pathname}${url.hash}` : url.href;
}
