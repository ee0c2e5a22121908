/** Why a file of a member could not be had; told to the person who runs the hub, in Vietnamese. */
export class Unreadable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unreadable';
  }
}

/** How patient and how trusting the hub is with a member. */
export interface FetchLimits {
  /** Milliseconds for one file, from asking to the last byte. */
  timeout: number;
  /** The largest file that is taken, in bytes. */
  bytes: number;
}

/**
 * One published file of a member. Throws `Unreadable` when the member is down, late, answers with an error or with more
 * than the limit, or sends the hub to another host.
 */
export async function fetchFile(url: string, limits: FetchLimits): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(limits.timeout),
      headers: { accept: 'application/json' },
      redirect: 'follow',
    });
    if (new URL(response.url).host !== new URL(url).host)
      throw new Unreadable(`${url} chuyển sang trang khác: ${response.url}`);
    if (!response.ok) throw new Unreadable(`${url} trả lời ${response.status}`);
    return await bodyOf(response, url, limits.bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`${url}: ${reasonOf(error, limits.timeout)}`);
  }
}

/** Reads piece by piece, so that an endless answer ends at the limit. */
async function bodyOf(response: Response, url: string, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > limit) throw new Unreadable(`${url} lớn hơn ${limit} byte`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `không trả lời xong trong ${timeout / 1000} giây`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code === undefined ? `không kết nối được (${error.message})` : `không kết nối được (${code})`;
}
