/**
 * Combines the filters of a list. It reads one file of all entries when the reader first chooses, and shows them in the
 * markup that the page holds ready; the look of a state is copied from there too.
 */
import type { ListIndex, ListRow } from '../../views/lists/list-index.ts';

const perStep = 50;
const form = document.querySelector<HTMLFormElement>('[data-chooser]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const [status, list, more, template] = ['p', 'ol', 'button[type=button]', 'template'].map((name) =>
    form.querySelector<HTMLElement>(name),
  ) as [HTMLElement, HTMLElement, HTMLButtonElement, HTMLTemplateElement];
  const [frame] = template.content.children;
  const filters = [...form.querySelectorAll('select')].slice(0, -1);
  const stateAt = filters.findIndex(({ name }) => name === 'state');
  let index: Promise<ListIndex> | undefined;
  let rest: ListRow[] = [];

  // Of a filter with many values the page holds the most used; the file brings all of them.
  const withChoices = (loaded: ListIndex): ListIndex => {
    for (const field of filters) {
      const choices = loaded.choices[field.name as keyof ListIndex['choices']];
      const { value } = field;
      if (!choices || !('more' in field.dataset)) continue;
      field.length = 1;
      field.append(...choices.map(([each, words]) => new Option(words, each)));
      field.value = value;
      delete field.dataset['more'];
    }
    return loaded;
  };
  const load = (): Promise<ListIndex> =>
    (index ??= fetch(form.dataset['chooser'] ?? '').then(async (answer) =>
      withChoices((await answer.json()) as ListIndex),
    ));
  const choose = (): void => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) field.value = value;
    }
  };

  const item = ({ links }: ListIndex, [text, href, values, slots]: ListRow, number: number): Element => {
    const made = frame?.cloneNode(true) as Element;
    const name = made.querySelector('h3');
    const shared = links[slots[0] as number];
    const [own, of] = made.querySelectorAll('a');
    if (own)
      Object.assign(own, { href: href.startsWith('#') ? shared?.[1] + href : href, textContent: text });
    if (of && shared) Object.assign(of, { href: shared[1], textContent: shared[0] });
    made.querySelectorAll('dd').forEach((dd, at) => {
      const slot = slots[at];
      if (typeof slot === 'string') dd.textContent = slot;
      if (slot === '') dd.parentElement?.remove();
    });
    made.querySelector('.no')?.append(String(number));
    const tag = template.content.querySelector(`[data-state="${values[stateAt]?.[0]}"]`);
    if (tag) name?.after(tag.cloneNode(true));
    return made;
  };

  const add = async (): Promise<Element | undefined> => {
    const loaded = await index;
    if (!loaded) return undefined;
    const from = list.children.length;
    list.append(...rest.splice(0, perStep).map((row, at) => item(loaded, row, from + at + 1)));
    more.hidden = rest.length === 0;
    return list.children[from];
  };

  const show = async (): Promise<void> => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    const wanted = Object.fromEntries(chosen);
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    list.replaceChildren();
    list.hidden = more.hidden = query === '';
    // One answer at a time: the whole list comes back when nothing is chosen.
    for (const other of document.querySelectorAll<HTMLElement>('[data-unchosen]'))
      other.hidden = query !== '';
    status.textContent = '';
    if (query === '') return;
    try {
      const { rows } = await load();
      rest = rows.filter(([, , values]) =>
        filters.every(({ value }, at) => value === '' || values[at]?.includes(value)),
      );
      if (wanted['sort'] === 'reverse') rest.reverse();
      if (wanted['sort'] === 'name') rest.sort(([a], [b]) => a.localeCompare(b, 'vi'));
      status.textContent = (form.dataset['found'] ?? '').replace('{count}', String(rest.length));
      await add();
    } catch {
      index = undefined;
      status.textContent = form.dataset['failed'] ?? '';
    }
  };

  choose();
  form.hidden = false;
  form.addEventListener('change', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  // Keyboard readers go on at the first new entry, not at the top.
  more.addEventListener('click', async () => (await add())?.querySelector('a')?.focus());
  const fold = form.querySelector('details');
  const isParted = filters.some(({ dataset }) => 'more' in dataset);
  const forget = (): void => {
    index = undefined;
  };
  if (isParted) fold?.addEventListener('toggle', () => void load().catch(forget));
  if (!location.search) return;
  // An address may name a choice that only the file knows.
  const ready = isParted ? load().then(choose, forget) : Promise.resolve();
  if (fold) fold.open = true;
  void ready.then(show);
}
