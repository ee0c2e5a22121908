/** Where a build says what it is doing. Tests pass one that collects. */
export interface Progress {
  /** Runs one stage and prints its line: what, what came of it, how long. */
  stage<T>(name: string, work: () => T | Promise<T>, outcome?: (result: T) => string): Promise<T>;
  /** Prints a line that belongs to no stage. */
  say(line: string): void;
}

/** Progress as lines of text. The name comes before the work, so that a long stage is seen to be running. */
export function textProgress(
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Progress {
  return {
    async stage(name, work, outcome) {
      const started = performance.now();
      write(`• ${name} …\n`);
      const result = await work();
      const said = outcome?.(result);
      write(`  ✓ ${said === undefined ? 'xong' : said} (${seconds(started)} giây)\n`);
      return result;
    },
    say(line) {
      write(`${line}\n`);
    },
  };
}

/** Seconds since a moment of `performance.now()`, written the Vietnamese way. */
export function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
}

/** A size in bytes for a person to read. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 1 ? `${megabytes.toFixed(1).replace('.', ',')} MB` : `${Math.ceil(bytes / 1000)} kB`;
}
