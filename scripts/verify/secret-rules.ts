import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, PublishedSite } from './published-site.ts';

const secretName = /TOKEN|SECRET|PASSWORD|PASSWD|KEY/i;
const shortest = 9;

/**
 * No output file holds the value of an environment variable whose name says that it is secret. The message
 * names the variable, never its value: build logs are read by many.
 */
export function checkSecrets(
  site: PublishedSite,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Finding[] {
  const secrets = Object.entries(environment).flatMap(([name, value]) =>
    secretName.test(name) && value !== undefined && value.length >= shortest
      ? [{ name, forms: formsOf(value) }]
      : [],
  );
  if (secrets.length === 0) return [];
  return [...site.files].flatMap((file) => {
    const bytes = readFileSync(path.join(site.folder, file));
    return secrets
      .filter(({ forms }) => forms.some((form) => bytes.includes(form)))
      .map(({ name }) => ({ file, message: `chứa giá trị của biến môi trường ${name}` }));
  });
}

/** A value as it may stand in HTML, JSON and addresses. */
function formsOf(value: string): Buffer[] {
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const forms = new Set([value, html, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]);
  return [...forms].map((form) => Buffer.from(form, 'utf8'));
}
