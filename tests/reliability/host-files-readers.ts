/** Reads the shipped files as their hosts do: which headers does an address get? */
import type { SentHeaders } from './observatory.ts';

/** `_headers`: all rules that fit, equal names joined by a comma, as Netlify and Cloudflare do. */
export function readNetlify(text: string, address: string): SentHeaders {
  const sent = new Map<string, string>();
  for (const rule of text.split(/\n(?=\/)/)) {
    const [pattern = '', ...lines] = rule.trimEnd().split('\n');
    if (!fits(pattern, address)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      const before = sent.get(name.toLowerCase());
      sent.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
    }
  }
  return sent;
}

function fits(pattern: string, address: string): boolean {
  return pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : pattern === address;
}

/** `.htaccess`: blocks in their order, later ones win. */
export function readApache(text: string, address: string): SentHeaders {
  const sent = new Map<string, string>();
  const file = address.endsWith('/') ? `${address}index.html` : address;
  for (const [, condition = '', body = ''] of text.matchAll(
    /<If "%\{REQUEST_URI\} =~ m#(.*)#">\n([\s\S]*?)<\/If>/g,
  )) {
    if (!new RegExp(condition).test(file)) continue;
    for (const [, name = '', value] of body.matchAll(/Header always (?:un)?set (\S+)(?: "(.*)")?/g)) {
      if (value === undefined) sent.delete(name.toLowerCase());
      else sent.set(name.toLowerCase(), value);
    }
  }
  return sent;
}

/** nginx: `^~` prefixes, then expressions in their order, then the longest prefix. */
export function readNginx(text: string, address: string): SentHeaders {
  const locations = [...text.matchAll(/^location (.*) \{\n([\s\S]*?)^\}/gm)].map(
    ([, match = '', body = '']) => ({
      match,
      body,
    }),
  );
  const prefix = locations
    .map((each) => ({ ...each, folder: each.match.replace('^~ ', '') }))
    .filter(({ folder }) => folder.startsWith('/') && address.startsWith(folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  const expression = locations.find(
    ({ match }) => match.startsWith('~ ') && new RegExp(match.slice(2)).test(address),
  );
  const chosen = prefix?.match.startsWith('^~') === true ? prefix : (expression ?? prefix);
  return new Map(
    [...(chosen?.body ?? '').matchAll(/add_header (\S+) "(.*)" always;/g)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), value],
    ),
  );
}

/** Caddy: the headers of the site and of the first `handle` whose matcher fits. */
export function readCaddy(text: string, address: string): SentHeaders {
  const sent = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^\theader ([A-Z]\S+) "(.*)"$/gm))
    sent.set(name.toLowerCase(), value);
  for (const [, kind = '', paths = ''] of text.matchAll(/^\t@(\w+) path (.*)$/gm)) {
    if (
      kind === 'hidden' ||
      kind.startsWith('type_') ||
      !paths.split(' ').some((path) => wildcard(path).test(address))
    )
      continue;
    const body = new RegExp(`\\thandle @${kind} \\{\\n([\\s\\S]*?)\\n\\t\\}`).exec(text)?.[1] ?? '';
    for (const [, name = '', value = ''] of body.matchAll(/header (\S+) "(.*)"/g))
      sent.set(name.toLowerCase(), value);
    break;
  }
  return sent;
}

function wildcard(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/** IIS: the site's headers, then those of each folder that holds the file. */
export function readIis(text: string, file: string): SentHeaders {
  const sent = new Map<string, string>();
  const apply = (part: string): void => {
    for (const [, verb = '', name = '', value = ''] of part.matchAll(
      /<(add|remove) name="([^"]+)"(?: value="([^"]*)")?/g,
    ))
      if (verb === 'remove') sent.delete(name.toLowerCase());
      else if (sent.has(name.toLowerCase())) throw new Error(`IIS refuses ${name} twice`);
      else sent.set(name.toLowerCase(), value);
  };
  apply(/<customHeaders>([\s\S]*?)<\/customHeaders>/.exec(text)?.[1] ?? '');
  for (const [, folder = '', body = ''] of text.matchAll(/<location path="([^"]+)">([\s\S]*?)<\/location>/g))
    if (file === folder || file.startsWith(`${folder}/`)) apply(body);
  return sent;
}
