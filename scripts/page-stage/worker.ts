/** One of the processes that make pages; started by page-stage.ts, told what to do by messages. */
import type { FromWorker, ToWorker } from './messages.ts';
import { pageMaker, type PageMaker } from './make-pages.ts';

let maker: PageMaker | undefined;

function tell(message: FromWorker): void {
  process.send?.(message);
}

async function take(message: ToWorker): Promise<void> {
  if ('order' in message) {
    maker = await pageMaker(message.order);
    tell({ ready: maker.shares, commit: maker.commit });
  } else if (maker) tell({ made: await maker.make(message.share) });
}

process.on('message', (message: ToWorker) => {
  take(message).catch((error: unknown) => {
    tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});
// When the build is stopped there is nobody left to work for.
process.on('disconnect', () => process.exit());
