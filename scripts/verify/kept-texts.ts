import type { Address } from './addresses.ts';

/**
 * Keeps what is cut out of pages, equal ones once. A text that was cut out of another holds the whole of it in memory:
 * the addresses of 7,500 pages held 800 MB that way.
 */
export class KeptTexts {
  readonly #texts = new Map<string, string>();
  readonly #addresses = new Map<string, Address>();

  /** The same text, holding nothing but itself. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const own = Buffer.from(text).toString();
    this.#texts.set(own, own);
    return own;
  }

  /** The same address. */
  address({ kind, value, element }: Address): Address {
    const key = `${kind} ${element} ${value}`;
    const known = this.#addresses.get(key);
    if (known) return known;
    const own = { kind, value: this.text(value), element: this.text(element) };
    this.#addresses.set(this.text(key), own);
    return own;
  }
}
