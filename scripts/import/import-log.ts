/** What an import tells the person who ran it: seen for certain, guessed, and left behind. */
export interface ImportLog {
  recognised(what: string): void;
  guessed(what: string): void;
  dropped(what: string): void;
  readonly lines: Readonly<Record<'recognised' | 'guessed' | 'dropped', readonly string[]>>;
}

/** A log; a line said twice is kept once, with how often it was said. */
export function importLog(): ImportLog {
  const kept = {
    recognised: new Map<string, number>(),
    guessed: new Map<string, number>(),
    dropped: new Map<string, number>(),
  };
  const add =
    (kind: keyof typeof kept) =>
    (what: string): void => {
      kept[kind].set(what, (kept[kind].get(what) ?? 0) + 1);
    };
  const list = (kind: keyof typeof kept): string[] =>
    [...kept[kind]].map(([what, times]) => (times === 1 ? what : `${what} (${times} lần)`));
  return {
    recognised: add('recognised'),
    guessed: add('guessed'),
    dropped: add('dropped'),
    get lines() {
      return { recognised: list('recognised'), guessed: list('guessed'), dropped: list('dropped') };
    },
  };
}

/** The log as it is printed, in Vietnamese. */
export function logText({ lines }: ImportLog): string {
  const group = (title: string, list: readonly string[]): string =>
    `${title}${list.length === 0 ? ' không có' : ''}\n${list.map((line) => `  - ${line}\n`).join('')}`;
  return [
    group('Nhận ra:', lines.recognised),
    group('Đoán, cần xem lại:', lines.guessed),
    group('Bỏ đi:', lines.dropped),
  ].join('');
}
