/**
 * What each word of a choice means, in Vietnamese. The schema's description says it ("sic: nguồn in như vậy; gap: …"),
 * so that the field list, the editor's completion and the form show the same words.
 */
export function optionWords(description: string, options: readonly string[]): ReadonlyMap<string, string> {
  const parts = description.split(/;\s+/u).map((part) => /^(?:.*\.\s+)?([^:]+):\s*(.+)$/u.exec(part));
  const said = new Map(parts.map((part) => [part?.[1] ?? '', (part?.[2] ?? '').replace(/\.$/u, '')]));
  return new Map(
    options.flatMap((option) => {
      const meaning = said.get(option);
      return meaning ? [[option, meaning] as const] : [];
    }),
  );
}
