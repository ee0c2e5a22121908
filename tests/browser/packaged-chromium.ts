import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';

/** A browser program and what must be in its environment. */
export interface BrowserProgram {
  executablePath: string;
  env?: Record<string, string>;
}

/**
 * The Chromium that comes as an npm package (Linux x64 only), unpacked once into `.build`. The package is
 * made for a cloud function: it unpacks into the temporary folder, and adds the system libraries that a bare
 * machine lacks only when it believes to be there. So it unpacks in a process that is told so.
 */
export function packagedChromium(): BrowserProgram {
  const folder = path.join(projectRoot, '.build', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) unpack(folder);
  // The package's own fonts.conf names folders of the cloud function; without a font Chromium ends at once.
  writeFileSync(path.join(folder, 'fonts.conf'), fontsConfiguration(path.join(folder, 'fonts')));
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks aside and renames, so that a run that was killed leaves no half of a browser behind. */
function unpack(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: projectRoot,
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', TMPDIR: aside },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (existsSync(folder)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}

function packageVersion(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = main.slice(0, main.lastIndexOf('chromium') + 'chromium'.length);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>
`;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
