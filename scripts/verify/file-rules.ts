import { readFileSync } from 'node:fs';
import path from 'node:path';
import { xmlProblem } from './xml.ts';
import { csvProblem } from './csv.ts';
import { unportablePaths } from './portable-names.ts';
import type { Finding, PublishedSite } from './published-site.ts';

const allowedHidden = new Set(['.well-known', '.nojekyll', '.htaccess']);
const sourceFile = /\.(?:mjs|cjs|ts|tsx|jsx|astro|mdx?|map)$/i;

/** Every data file can be read by the programs it is meant for, and no code of the build is published. */
export function checkFiles(site: PublishedSite): Finding[] {
  const findings = unportablePaths(site.files);
  for (const file of site.files) {
    const message = nameProblem(file) ?? contentProblem(site.folder, file);
    if (message !== undefined) findings.push({ file, message });
  }
  if (!site.files.has('index.html')) findings.push({ file: 'index.html', message: 'thiếu trang chủ' });
  return findings;
}

function nameProblem(file: string): string | undefined {
  if (file.split('/').some((part) => part.startsWith('.') && !allowedHidden.has(part))) {
    return 'thư mục hoặc tệp ẩn của chương trình dựng lọt vào kết quả';
  }
  return sourceFile.test(file) ? 'mã nguồn lọt vào kết quả' : undefined;
}

function contentProblem(folder: string, file: string): string | undefined {
  const check = checkOf(file);
  if (!check) return undefined;
  try {
    return check(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.join(folder, file))));
  } catch {
    return 'không phải UTF-8';
  }
}

function checkOf(file: string): ((text: string) => string | undefined) | undefined {
  switch (path.posix.extname(file)) {
    case '.xml':
    case '.svg':
    case '.rss':
    case '.atom':
      return xmlProblem;
    case '.json':
    case '.jsonld':
    case '.webmanifest':
      return jsonProblem;
    case '.csv':
      return csvProblem;
    default:
      return undefined;
  }
}

function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return 'JSON đọc không được';
  }
}
