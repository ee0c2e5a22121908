/** `npm run licences`: writes docs/licences.md from the lock file; fails on a licence that is not accepted. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { isAccepted, licenceList } from './supply/licence-list.ts';
import { lockedPackages } from './supply/lock-file.ts';

await runCommand(() => {
  const packages = lockedPackages(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
  const refused = packages.filter(({ licence }) => !isAccepted(licence));
  if (refused.length > 0)
    throw new BuildFailure(
      `Giấy phép chưa được chấp nhận:\n${refused.map(({ name, licence }) => `  ${name}: ${licence || 'không ghi'}`).join('\n')}`,
    );
  writeFileSync(path.join(projectRoot, 'docs', 'licences.md'), licenceList(packages));
  console.log(`✓ docs/licences.md: ${packages.length} gói`);
});
