import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { visitFigures, type VisitFigures } from '../../src/schemas/visit-figures.ts';
import { BuildFailure } from '../pipeline/failure.ts';

/** The figures of a file; none where there is no file. Throws a BuildFailure when it holds something else. */
export function readFigures(file: string): VisitFigures {
  if (!existsSync(file)) return { countedUntil: null, months: {} };
  const read = visitFigures.safeParse(jsonOf(file));
  if (read.success) return read.data;
  throw new BuildFailure(`${file} không phải là tệp số lượt xem; hãy sửa hoặc chuyển đi nơi khác.`);
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes the figures at once or not at all; the folder is made when it is needed. */
export function writeFigures(file: string, figures: VisitFigures): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(figures, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}

/** Hands on every line of a log, unpacked when its name ends in `.gz`. Throws a BuildFailure when it cannot be read. */
export async function eachLine(log: string, take: (line: string) => void): Promise<void> {
  if (!existsSync(log)) throw new BuildFailure(`Không thấy tệp ${log}.`);
  try {
    const plain = log.endsWith('.gz') ? createGunzip() : new PassThrough();
    await pipeline(createReadStream(log), plain, async () => {
      for await (const line of createInterface({ input: plain, crlfDelay: Infinity })) take(line);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildFailure(`Không đọc hết được ${log} nên không ghi gì: ${reason}`);
  }
}
