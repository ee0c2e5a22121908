/** Numbers that look random and are the same on every machine: the bench builds the same content everywhere. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of a list. */
  one<T>(list: readonly T[]): T;
  /** As many different ones of a list, in its order; all when the list is shorter. */
  some<T>(list: readonly T[], count: number): T[];
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
}

/** A generator that starts from a text, so that each record has its own and adding one changes no other. */
export function randomFrom(text: string): Random {
  let state = hashOf(text);
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    one: (list) => {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    },
    some: (list, count) => {
      let wanted = Math.min(count, list.length);
      return list.filter((_, index) => {
        const take = next() * (list.length - index) < wanted;
        if (take) wanted -= 1;
        return take;
      });
    },
    chance: (percent) => next() * 100 < percent,
  };
}

/** FNV-1a over the UTF-16 units of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
