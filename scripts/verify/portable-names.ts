import type { Finding } from './published-site.ts';

/** Names that Windows keeps for devices, with any ending: `con`, `aux.html`. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What Windows takes in no name; control characters no system should have to. */
const forbidden = /[<>:"|?*\\\u0000-\u001f\u007f]/;

/**
 * Windows programs of the usual kind stop at 260 characters for the whole path; so much is left for the folder that
 * the site or the project lies in (`C:\inetpub\wwwroot\…`).
 */
export const longestPath = 180;

/**
 * Paths (with `/`) that cannot lie in one folder on Windows, macOS and Linux alike: reserved names and characters, a dot or
 * a space at the end, too long, or two that differ only by case or by the form of their letters.
 */
export function unportablePaths(files: Iterable<string>): Finding[] {
  const findings: Finding[] = [];
  const taken = new Map<string, string>();
  for (const file of files) {
    const message = file.split('/').map(problemOfPart).find(Boolean) ?? lengthProblem(file);
    if (message !== undefined) findings.push({ file, message });
    for (const place of withFolders(file)) {
      const folded = place.normalize('NFC').toLowerCase();
      const other = taken.get(folded);
      if (other !== undefined && other !== place)
        findings.push({ file: place, message: `chỉ khác "${other}" ở chữ hoa, chữ thường hay dạng chữ` });
      else taken.set(folded, place);
    }
  }
  return findings;
}

function problemOfPart(part: string): string | undefined {
  if (device.test(part)) return `"${part}" là tên Windows dành riêng`;
  if (/[. ]$/.test(part)) return `"${part}" kết thúc bằng dấu chấm hay dấu cách, Windows bỏ mất`;
  const sign = forbidden.exec(part)?.[0];
  return sign === undefined ? undefined : `tên có ký tự ${JSON.stringify(sign)} mà Windows không nhận`;
}

function lengthProblem(file: string): string | undefined {
  return file.length > longestPath
    ? `đường dẫn dài ${file.length} ký tự, quá ${longestPath}: Windows có thể không chép được`
    : undefined;
}

/** `a/`, `a/b/`, `a/b/c`: folders can collide too. */
function withFolders(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
