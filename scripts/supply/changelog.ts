/** Everything under the heading "Unreleased", without it; '' when there is nothing to release. */
export function unreleased(changelog: string): string {
  const [, body = ''] = /^## Unreleased[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  return body.trim();
}

/**
 * The change log with the unreleased part under its version and day, and a new empty part above it.
 * Throws a RangeError when there is no such heading, nothing below it, or the version is there already.
 */
export function cutChangelog(changelog: string, version: string, day: string): string {
  if (unreleased(changelog) === '') throw new RangeError('CHANGELOG.md không có gì dưới "Unreleased".');
  if (changelog.includes(`\n## ${version} `))
    throw new RangeError(`CHANGELOG.md đã có phiên bản ${version}.`);
  return changelog.replace(/^## Unreleased[^\n]*$/m, `## Unreleased\n\n## ${version} – ${day}`);
}
