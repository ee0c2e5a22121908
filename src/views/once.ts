import { viewContext, type ViewContext } from './context.ts';
import type { Looks } from './reads.ts';
import type { Register } from './register.ts';

// The only place where views keep what they have worked out: a page that uses a kept result looked at all that the
// result was made from, and the register's log is told so. A cache beside these would hide what a page depends on.

interface Kept<V> {
  value: V;
  reads: Looks;
}

function use<V>(register: Register, kept: Kept<V>): V {
  register.log.noteAll(kept.reads);
  return kept.value;
}

/** Kept results by register, until they are let go of. */
class Store<V> {
  #made = new WeakMap<Register, V>();

  of(register: Register, empty: () => V): V {
    const known = this.#made.get(register) ?? empty();
    this.#made.set(register, known);
    return known;
  }

  clear(): void {
    this.#made = new WeakMap();
  }
}

const stores: Record<'parts' | 'records', Store<unknown>[]> = { parts: [], records: [] };

/** A store that `letGo` empties. */
function storeOf<V>(kind: keyof typeof stores): Store<V> {
  const store = new Store<V>();
  stores[kind].push(store);
  return store;
}

/**
 * Lets go of what was kept of single parts of the site (the third page of a list, the whole of the tables) or of single
 * records. It is worked out anew when a page asks for it again, and comes out the same: a large register would not fit
 * into memory otherwise. What is worked out once for the whole register stays.
 */
export function letGo(kind: 'parts' | 'records'): void {
  for (const store of stores[kind]) store.clear();
}

/** Works something out once for a register, however many pages ask. */
export function once<V>(make: (register: Register) => V): (register: Register) => V {
  return keptIn(new Store(), make);
}

/** The same for what is large and asked for by a few pages that are made one after the other. */
export function onceForNow<V>(make: (register: Register) => V): (register: Register) => V {
  return keptIn(storeOf('parts'), make);
}

function keptIn<V>(store: Store<Kept<V>>, make: (register: Register) => V): (register: Register) => V {
  return (register) =>
    use(
      register,
      store.of(register, () => register.log.during(() => make(register))),
    );
}

/** Works something out once for each record (or other object) of a register. */
export function onceFor<K extends object, V>(
  make: (register: Register, of: K) => V,
): (register: Register, of: K) => V {
  const store = storeOf<WeakMap<K, Kept<V>>>('records');
  return (register, of) => {
    const known = store.of(register, () => new WeakMap());
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
  const store = new Store<ReadonlyMap<string, V>>();
  const index = (register: Register): ReadonlyMap<string, V> =>
    store.of(register, () => register.log.during(() => build(register)).value);
  indexes.set(name, index);
  return (register, key) => {
    register.log.note(`${name}:${key}`);
    return index(register).get(key);
  };
}

/**
 * Works something out for a name of its own, once. A page depends on what comes out, not on all that it was made from:
 * a list over the whole register is made anew only when one of its own lines changes. What is kept must be plain data,
 * because the next build compares it as text. `of` says with what it is let go of: many pages ask for what is known of a
 * record, few for the part of a list.
 */
export function entry<V>(
  name: string,
  make: (register: Register, key: string) => V,
  of: keyof typeof stores = 'parts',
): (register: Register, key: string) => V {
  const store = storeOf<Map<string, V>>(of);
  const at = (register: Register, key: string): V => {
    const known = store.of(register, () => new Map());
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
