/** How two sites differ, file by file. */
export interface Differences {
  missing: string[];
  added: string[];
  changed: string[];
}

/** Compares what was published with what was built anew; the order of the files does not matter. */
export function differences(
  published: ReadonlyMap<string, Uint8Array>,
  rebuilt: ReadonlyMap<string, Uint8Array>,
): Differences {
  const names = [...published.keys()].sort();
  return {
    missing: names.filter((name) => !rebuilt.has(name)),
    added: [...rebuilt.keys()].filter((name) => !published.has(name)).sort(),
    changed: names.filter((name) => {
      const again = rebuilt.get(name);
      return again !== undefined && !Buffer.from(published.get(name) ?? []).equals(again);
    }),
  };
}

/** Each difference on a line; the first forty of a kind. */
export function differencesText({ missing, added, changed }: Differences): string {
  const lines = (names: readonly string[], what: string): string[] => [
    ...names.slice(0, 40).map((name) => `  ${what}: ${name}`),
    ...(names.length > 40 ? [`  … và ${names.length - 40} tệp nữa`] : []),
  ];
  return [
    ...lines(changed, 'khác nội dung'),
    ...lines(missing, 'chỉ có ở bản đã công bố'),
    ...lines(added, 'chỉ có ở bản dựng lại'),
  ].join('\n');
}
