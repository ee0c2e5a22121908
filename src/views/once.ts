import { viewContext, type ViewContext } from './context.ts';
import type { Read } from './reads.ts';
import type { Register } from './register.ts';

// The only place where views keep what they have worked out: a page that uses a kept result looked at all that the
// result was made from, and the register's log is told so. A cache beside these would hide what a page depends on.

interface Kept<V> {
  value: V;
  reads: ReadonlySet<Read>;
}

function use<V>(register: Register, kept: Kept<V>): V {
  register.log.noteAll(kept.reads);
  return kept.value;
}

/** Works something out once for a register, however many pages ask. */
export function once<V>(make: (register: Register) => V): (register: Register) => V {
  const made = new WeakMap<Register, Kept<V>>();
  return (register) => {
    const ready = made.get(register) ?? register.log.during(() => make(register));
    made.set(register, ready);
    return use(register, ready);
  };
}

/** Works something out once for each record (or other object) of a register. */
export function onceFor<K extends object, V>(
  make: (register: Register, of: K) => V,
): (register: Register, of: K) => V {
  const made = new WeakMap<Register, WeakMap<K, Kept<V>>>();
  return (register, of) => {
    const known = made.get(register) ?? new WeakMap<K, Kept<V>>();
    made.set(register, known);
    const ready = known.get(of) ?? register.log.during(() => make(register, of));
    known.set(of, ready);
    return use(register, ready);
  };
}

/** Works something out once for each object (a record, a list that is kept itself) in each language. */
export function onceInLanguage<K extends object, V>(
  make: (context: ViewContext, of: K) => V,
): (context: ViewContext, of: K) => V {
  const made = {
    vi: onceFor((register, of: K) => make(viewContext(register, 'vi'), of)),
    en: onceFor((register, of: K) => make(viewContext(register, 'en'), of)),
  };
  return ({ register, locale }, of) => made[locale](register, of);
}

type Index = (register: Register) => { get(key: string): unknown };
const indexes = new Map<string, Index>();

/**
 * An index over the whole register of which a page sees single entries. A page depends on the entry it looked up, not on
 * everything that the index was made from.
 */
export function indexed<V>(
  name: string,
  build: (register: Register) => ReadonlyMap<string, V>,
): (register: Register, key: string) => V | undefined {
  const made = new WeakMap<Register, ReadonlyMap<string, V>>();
  const index = (register: Register): ReadonlyMap<string, V> => {
    const ready = made.get(register) ?? register.log.during(() => build(register)).value;
    made.set(register, ready);
    return ready;
  };
  indexes.set(name, index);
  return (register, key) => {
    register.log.note(`${name}:${key}`);
    return index(register).get(key);
  };
}

/**
 * Works something out for a name of its own, once. A page depends on what comes out, not on all that it was made from:
 * a list over the whole register is made anew only when one of its own lines changes. What is kept must be plain data,
 * because the next build compares it as text.
 */
export function entry<V>(
  name: string,
  make: (register: Register, key: string) => V,
): (register: Register, key: string) => V {
  const made = new WeakMap<Register, Map<string, V>>();
  const at = (register: Register, key: string): V => {
    const known = made.get(register) ?? new Map<string, V>();
    made.set(register, known);
    const ready = known.has(key)
      ? (known.get(key) as V)
      : register.log.during(() => make(register, key)).value;
    known.set(key, ready);
    return ready;
  };
  indexes.set(name, (register) => ({ get: (key) => at(register, key) }));
  return (register, key) => {
    register.log.note(`${name}:${key}`);
    return at(register, key);
  };
}

/** The same for the view of a page that is one of many, such as the third of a list, in each language. */
export function partView<W extends object, V>(
  name: string,
  make: (context: ViewContext, where: W) => V,
): (context: ViewContext, where: W) => V {
  const at = entry(name, (register, key) => {
    const [locale, where] = JSON.parse(key) as [ViewContext['locale'], W];
    return make(viewContext(register, locale), where);
  });
  return ({ register, locale }, where) => at(register, JSON.stringify([locale, where]));
}

/** The entry of an index that a noted look-up names; whether there is such an index at all. */
export function indexEntry(
  register: Register,
  name: string,
  key: string,
): { known: boolean; value: unknown } {
  const index = indexes.get(name);
  return { known: index !== undefined, value: index?.(register).get(key) };
}
