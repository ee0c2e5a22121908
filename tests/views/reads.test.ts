import { describe, expect, it } from 'vitest';
import { ReadLog, type Looks } from '../../src/views/reads.ts';

/** All names of looks, at every depth. */
function names({ own, used }: Looks): string[] {
  return [...own, ...[...used].flatMap(names)].sort();
}

function looksAt(log: ReadLog, ...reads: string[]): Looks {
  return log.during(() => {
    for (const read of reads) log.note(read);
  }).reads;
}

describe('what a page looked at', () => {
  it('holds the looks of kept results that it used, told as one list', () => {
    const log = new ReadLog();
    const kept = looksAt(log, 'get:plans/a', 'get:plans/b', 'get:plans/c', 'get:plans/d');
    const { reads } = log.during(() => {
      log.note('known:terms');
      log.noteAll(kept);
      log.noteAll(kept);
    });
    expect([...reads.used]).toEqual([kept]);
    expect(names(reads)).toEqual(['get:plans/a', 'get:plans/b', 'get:plans/c', 'get:plans/d', 'known:terms']);
  });

  it('does not hold what was looked at for another', () => {
    const log = new ReadLog();
    const { reads } = log.during(() => {
      looksAt(log, 'get:plans/a');
      log.note('get:plans/b');
    });
    expect(names(reads)).toEqual(['get:plans/b']);
  });

  it('says that something beside the register was seen, however deep', () => {
    const log = new ReadLog();
    const deep = looksAt(log, 'always', 'a:1', 'a:2', 'a:3', 'a:4');
    const between = log.during(() => {
      for (const read of ['b:1', 'b:2', 'b:3', 'b:4']) log.note(read);
      log.noteAll(deep);
    }).reads;
    const { reads } = log.during(() => {
      log.noteAll(between);
    });
    expect(reads.own).toContain('always');
  });

  it('becomes one look at everything when there are too many, and keeps what lies beside the register', () => {
    const log = new ReadLog();
    const many = looksAt(log, ...Array.from({ length: 5000 }, (_, at) => `get:plans/${at}`), 'always');
    const { reads } = log.during(() => {
      log.note('get:plans/1');
      log.noteAll(many);
    });
    for (const each of [many, reads]) {
      expect(each.full).toBe(true);
      expect(names(each)).toEqual(['always', 'changes:all', 'everything:', 'members:all']);
    }
  });
});
