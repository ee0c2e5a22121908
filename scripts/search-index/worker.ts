/** Makes the index of one language in a process of its own; started by scripts/pipeline/search-stage.ts. */
import { makeIndex, type IndexOrder } from './make-index.ts';

process.once('message', (order: IndexOrder) => {
  void makeIndex(order).then((made) => process.send?.(made));
});
// When the build is stopped there is nobody left to work for.
process.on('disconnect', () => process.exit());
