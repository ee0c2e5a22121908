/** One package as the lock file fixes it. */
export interface LockedPackage {
  name: string;
  version: string;
  integrity: string | undefined;
  licence: string;
  /** Only for working on the code; not for building a site. */
  development: boolean;
  /** Runs a program of its own when it is installed. */
  installs: boolean;
  resolved: string | undefined;
  optional: boolean;
}

interface Entry {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
}

/** The packages of a lock file (npm, version 3), by name and version. A package at two places counts once. */
export function lockedPackages(lockFile: string): LockedPackage[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, Entry> };
  const found = new Map<string, LockedPackage>();
  for (const [place, entry] of Object.entries(packages)) {
    const name = place.split('node_modules/').at(-1) ?? '';
    if (place === '' || entry.version === undefined) continue;
    const key = `${name}@${entry.version}`;
    const development = entry.dev === true;
    const other = found.get(key);
    found.set(key, {
      name,
      version: entry.version,
      integrity: entry.integrity,
      licence: entry.license ?? '',
      development: development && (other?.development ?? true),
      installs: entry.hasInstallScript === true,
      resolved: entry.resolved,
      optional: entry.optional === true || entry.devOptional === true,
    });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}
