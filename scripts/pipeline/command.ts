import { FileRefusal } from '../../src/reader/refusal.ts';
import { BuildFailure } from './failure.ts';
import { systemFailure } from './system-error.ts';

/**
 * Runs a command of this project and sets the exit code: a failure that a person can mend is told in its own
 * words, a full disk or a missing right too, anything else is a fault of the program and keeps its stack.
 */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const told = error instanceof BuildFailure || error instanceof FileRefusal ? error : systemFailure(error);
    console.error(told ? `✗ ${told.message}` : error);
    process.exitCode = told instanceof BuildFailure ? told.exitCode : 1;
  }
}
