/** What a page or a file of the site is answered with, in a process that writes it to disk and sends it nowhere. */

type Body = string | Uint8Array | ArrayBuffer | null | undefined;

/**
 * Stands for the `Response` of the platform. That one is made for a network: it turns its body into a stream and reads
 * it back, which cost a tenth of the time of making a page. This one keeps the body as it was given and copies nothing.
 */
class PlainResponse {
  readonly status: number;
  readonly statusText: string;
  readonly body: Body;
  readonly #given: HeadersInit | undefined;
  #headers: Headers | undefined;

  constructor(body?: Body, init: ResponseInit = {}) {
    if (
      typeof body === 'object' &&
      body !== null &&
      !ArrayBuffer.isView(body) &&
      !(body instanceof ArrayBuffer)
    )
      throw new TypeError('A page is answered with text or bytes.');
    this.body = body;
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? '';
    this.#given = init.headers;
  }

  get headers(): Headers {
    this.#headers ??= this.#given instanceof Headers ? this.#given : new Headers(this.#given);
    return this.#headers;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
}

/** Makes this process answer plainly; to be called before the code of the pages is loaded. */
export function answerPlainly(): void {
  globalThis.Response = PlainResponse as unknown as typeof Response;
}

/** What was answered: a text, or bytes. */
export function contentOf(response: Response): string | Buffer {
  const body = (response as unknown as PlainResponse).body;
  if (typeof body === 'string') return body;
  if (body === null || body === undefined) return '';
  return ArrayBuffer.isView(body)
    ? Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    : Buffer.from(body);
}
