/**
 * What a page looked at in the register, by name: `get:plans/x`, `known:results`, `inProvince:bac-giang-63`; or `always`
 * for what lies outside the register, such as the version of the software.
 */
export type Read = string;

/** All looks that something was worked out from: those taken for it, and those of kept results that were used again. */
export interface Looks {
  readonly own: ReadonlySet<Read>;
  /** The looks of kept results, each list as one: pages share the results, and what they rest on need not be told twice. */
  readonly used: ReadonlySet<Looks>;
  /** Whether `always` is among them, at any depth. */
  readonly always: boolean;
  /** Whether they came to be so many that they are told as one look at everything. */
  readonly full: boolean;
}

/** So many looks are told one by one; who looks further depends on everything, and saying that is cheaper than the list. */
const most = 4000;

/** So few looks are told again by whoever uses the result: naming their list would take as much. */
const few = 3;

/** Everything that a page can look at in a register. */
const everything: readonly Read[] = ['everything:', 'changes:all', 'members:all'];

/** A list of looks while it is being made. */
class OpenLooks implements Looks {
  readonly own = new Set<Read>();
  readonly used = new Set<Looks>();
  always = false;
  full = false;

  add(read: Read): void {
    if (read === 'always') this.always = true;
    else if (this.full) return;
    this.own.add(read);
    if (this.own.size > most) this.#lookEverywhere();
  }

  use(looks: Looks): void {
    if (looks.always && !this.always) this.add('always');
    if (this.full) return;
    if (looks.full) this.#lookEverywhere();
    else if (looks.used.size === 0 && looks.own.size <= few) for (const read of looks.own) this.add(read);
    else this.used.add(looks);
  }

  #lookEverywhere(): void {
    this.full = true;
    this.own.clear();
    this.used.clear();
    for (const each of everything) this.own.add(each);
    if (this.always) this.own.add('always');
  }
}

/**
 * Notes what is looked at while something is worked out, so that a later build knows whether it would come out the
 * same. A page looks tens of thousands of times: every line here counts.
 */
export class ReadLog {
  readonly #outer: (OpenLooks | undefined)[] = [];
  #open: OpenLooks | undefined;

  /** Notes one look. */
  note(read: Read): void {
    this.#open?.add(read);
  }

  /** Notes what earlier work had looked at, because its result is used again. */
  noteAll(looks: Looks): void {
    this.#open?.use(looks);
  }

  /** Does work and tells what it looked at, for itself alone. */
  during<V>(work: () => V): { value: V; reads: Looks } {
    const reads = this.begin();
    try {
      return { value: work(), reads };
    } finally {
      this.end();
    }
  }

  /** Opens a list for work that waits in between, such as a page; nothing else may be worked out until `end`. */
  begin(): Looks {
    this.#outer.push(this.#open);
    this.#open = new OpenLooks();
    return this.#open;
  }

  /** Closes the list opened last. */
  end(): void {
    this.#open = this.#outer.pop();
  }
}
