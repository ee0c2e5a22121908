import type { FilterCounts, Filters } from './search-engine.ts';
import type { SearchData, SearchPage } from './search-page.ts';

/** The filters chosen in an address: every parameter that the page has a label for. */
export function filtersIn(parameters: URLSearchParams, page: SearchData): Filters {
  return Object.fromEntries(
    Object.keys(page.words.filters).flatMap((name) => {
      const values = parameters.getAll(name).filter((value) => value !== '');
      return values.length > 0 ? [[name, values]] : [];
    }),
  );
}

/** Fills the fieldset with one select per filter that the index knows, and shows what is chosen. */
export function showFilters(page: SearchPage, counts: FilterCounts, chosen: Filters): void {
  if (!page.filters) return;
  for (const [name, label] of Object.entries(page.words.filters)) {
    const values = Object.entries(counts[name] ?? {});
    if (values.length < 2 || page.filters.querySelector(`select[name="${name}"]`)) continue;
    page.filters.append(choice(name, label, values, page));
  }
  for (const select of page.filters.querySelectorAll('select')) select.value = chosen[select.name]?.[0] ?? '';
  page.filters.hidden = page.filters.querySelector('select') === null;
}

function choice(name: string, label: string, values: [string, number][], page: SearchPage): HTMLLabelElement {
  const select = document.createElement('select');
  select.name = name;
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sorted = values.toSorted(([a], [b]) => order.compare(a, b));
  select.append(
    new Option(page.words.all, ''),
    ...sorted.map(([value, count]) => new Option(`${value} (${count})`, value)),
  );
  const line = document.createElement('label');
  line.append(`${label} `, select);
  return line;
}
