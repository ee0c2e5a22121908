import { BuildFailure } from './failure.ts';

/**
 * Runs a command of this project and sets the exit code: a failure that a person can mend is told in its own
 * words, anything else is a fault of the program and keeps its stack.
 */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const expected = error instanceof BuildFailure;
    console.error(expected ? `✗ ${error.message}` : error);
    process.exitCode = expected ? error.exitCode : 1;
  }
}
