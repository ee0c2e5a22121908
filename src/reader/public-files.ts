/** The files of the public folder, which are published as they are (bad-inputs F17, A02, A04, A07). */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLitter } from './file-name.ts';
import { fileStart, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { shownPath } from './walk.ts';

/** Addresses such as "/tep/ke-hoach.pdf"; links out of the folder are refused, because a build would copy their target. */
export function readPublicFiles(publicDir: string): { files: ReadonlySet<string>; problems: Problem[] } {
  const files = new Set<string>();
  const problems: Problem[] = [];
  const visit = (folder: string, address: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      const entry = lstatSync(path);
      if (entry.isSymbolicLink() || !(entry.isFile() || entry.isDirectory())) {
        problems.push(
          problem(
            'file-kind',
            shownPath(path),
            fileStart,
            'không cho phép liên kết tượng trưng hay tệp đặc biệt trong thư mục public',
            { fix: 'Chép tệp thật vào thay cho liên kết.' },
          ),
        );
      } else if (entry.isDirectory()) visit(path, `${address}/${name}`);
      else if (!isLitter(name)) files.add(`${address}/${name}`.normalize('NFC'));
    }
  };
  if (existsSync(publicDir)) visit(publicDir, '');
  return { files, problems };
}
