/** `npm run check`: reads the content, checks it and prints every problem at once. */
import { checkContent } from './check/check-content.ts';
import { readOptions } from './check/options.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else {
  try {
    const { output, errors } = await checkContent(options);
    process.stdout.write(`${output}\n`);
    process.exitCode = errors > 0 ? 1 : 0;
  } catch (error) {
    // A mistake of ours, not of the author; the trace helps only us.
    console.error(
      options.debug
        ? error
        : `Chương trình kiểm bị lỗi: ${error instanceof Error ? error.message : String(error)}\nChạy lại với --debug và báo cho người giữ mã nguồn.`,
    );
    process.exitCode = 2;
  }
}
