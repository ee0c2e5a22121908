import { BuildFailure, interruptedExitCode } from './failure.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Turns Ctrl+C and a polite kill into an abort, so that the build removes its folder and gives the lock back
 * before it ends. Runs `work` under it and stops listening afterwards.
 */
export async function abortable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(interrupted());
  for (const name of signals) process.on(name, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    // A child that died of the same Ctrl+C reports its own failure; the person knows what they did.
    throw controller.signal.aborted ? interrupted() : error;
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}

function interrupted(): BuildFailure {
  return new BuildFailure('Đã dừng theo yêu cầu; trang đang công bố giữ nguyên.', interruptedExitCode);
}
