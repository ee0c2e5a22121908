/** A build that must stop for a reason the person at the keyboard can act on: shown without a stack trace. */
export class BuildFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'BuildFailure';
    this.exitCode = exitCode;
  }
}

/** The exit code that shells give to a program ended by Ctrl+C. */
export const interruptedExitCode = 130;

/** The exit code for a command that was called the wrong way. */
export const usageExitCode = 2;
