import { FileRefusal } from '../../src/reader/refusal.ts';
import { BuildFailure } from './failure.ts';

/**
 * Runs a command of this project and sets the exit code: a failure that a person can mend is told in its own
 * words, anything else is a fault of the program and keeps its stack.
 */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const expected = error instanceof BuildFailure || error instanceof FileRefusal;
    console.error(expected ? `✗ ${error.message}` : error);
    process.exitCode = error instanceof BuildFailure ? error.exitCode : 1;
  }
}
