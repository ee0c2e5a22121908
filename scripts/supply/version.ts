const form = /^(\d+)\.(\d+)\.(\d+)$/;

/** Whether a text is a version, and a later one than another. */
export function isLater(version: string, than: string): boolean {
  const [now, before] = [version, than].map((text) => form.exec(text)?.slice(1).map(Number));
  if (!now || !before) return false;
  const place = now.findIndex((part, index) => part !== before[index]);
  return place !== -1 && (now[place] ?? 0) > (before[place] ?? 0);
}

/** package.json or package-lock.json with another version of our own, every other letter as it was. */
export function withVersion(text: string, from: string, to: string): string {
  const own = new RegExp(`("name": "so-cam-ket",\\s*"version": )"${from.replaceAll('.', '\\.')}"`, 'g');
  if (!own.test(text)) throw new RangeError(`Không thấy phiên bản ${from} để đổi.`);
  return text.replace(own, (_, lead: string) => `${lead}"${to}"`);
}
