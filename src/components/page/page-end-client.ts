/** Copies an address and opens the browser's own share sheet. Everything it does can be done by hand without it. */
const use = document.querySelector<HTMLElement>('[data-said]');
const said = use?.querySelector('[role=status]');

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  if (said) said.textContent = use?.dataset['said'] ?? '';
  setTimeout(() => said?.replaceChildren(), 3000);
}

for (const button of use?.querySelectorAll('button') ?? [])
  button.hidden =
    button.dataset['share'] === undefined ? !('clipboard' in navigator) : !('share' in navigator);

document.addEventListener('click', (event) => {
  const asked = (event.target as Element).closest<HTMLElement>('[data-copy],[data-share]');
  if (!asked) return;
  const field = use?.querySelector('input');
  const { copy: what, share: title } = asked.dataset;
  // A reader who turns the share sheet away, or a browser that forbids copying, is no error.
  if (title !== undefined) navigator.share({ title, url: field?.value ?? '' }).catch(() => undefined);
  else if (asked instanceof HTMLAnchorElement) copy(asked.href).catch(() => undefined);
  else if (what) copy(field?.value ?? '').catch(() => field?.select());
});
