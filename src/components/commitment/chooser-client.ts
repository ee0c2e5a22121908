/**
 * Combines the filters of `/cam-ket/`. It reads one file of all commitments when the reader first chooses, and shows
 * them in the markup that the page holds ready; the look of a state is copied from the page's own list of states.
 */
import type { CommitmentIndex, CommitmentRow } from '../../views/commitment-index.ts';

const perStep = 50;
const form = document.querySelector<HTMLFormElement>('[data-chooser]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const [status, list, more, template] = ['p', 'ol', 'button[type=button]', 'template'].map((name) =>
    form.querySelector<HTMLElement>(name),
  ) as [HTMLElement, HTMLElement, HTMLButtonElement, HTMLTemplateElement];
  let index: Promise<CommitmentIndex> | undefined;
  let rest: CommitmentRow[] = [];

  const item = ({ records }: CommitmentIndex, row: CommitmentRow, number: number): Node => {
    const [text, anchor, record, state, , , , due] = row;
    const [title, href] = records[record] ?? ['', ''];
    const made = template.content.cloneNode(true) as DocumentFragment;
    const [own, of] = made.querySelectorAll('a');
    const [, when] = made.querySelectorAll('dd');
    const tag = document.querySelector(`[data-state="${state}"]`)?.cloneNode(true);
    if (own) Object.assign(own, { href: `${href}#${anchor}`, textContent: text });
    if (of) Object.assign(of, { href, textContent: title });
    if (when) when.textContent = due;
    if (due === '') when?.parentElement?.remove();
    made.querySelector('.no')?.append(String(number));
    if (tag) made.querySelector('h3')?.after(tag);
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
    status.textContent = '';
    if (query === '') return;
    try {
      index ??= fetch(form.dataset['chooser'] ?? '').then(
        (answer) => answer.json() as Promise<CommitmentIndex>,
      );
      const { rows } = await index;
      rest = rows.filter(
        ([, , , state, places, bodies, year]) =>
          (!wanted['state'] || wanted['state'] === state) &&
          (!wanted['place'] || places.includes(wanted['place'])) &&
          (!wanted['body'] || bodies.includes(wanted['body'])) &&
          (!wanted['year'] || wanted['year'] === year),
      );
      if (wanted['sort']) rest.reverse();
      status.textContent = (form.dataset['found'] ?? '').replace('{count}', String(rest.length));
      await add();
    } catch {
      index = undefined;
      status.textContent = form.dataset['failed'] ?? '';
    }
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
  }
  form.hidden = false;
  form.addEventListener('change', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  // Keyboard readers go on at the first new entry, not at the top.
  more.addEventListener('click', async () => (await add())?.querySelector('a')?.focus());
  if (location.search) void show();
}
