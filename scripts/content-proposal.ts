/**
 * `node scripts/content-proposal.ts <base> [<proposal>]`: a proposal that changes content changes nothing else
 * (bad-inputs S03), so that whoever reviews it reads facts, not code. `<base>` is the branch or commit that it is
 * proposed for. With `<proposal>`, a commit, the working tree is the base's: its content is put there, and no code of the
 * proposal is ever run.
 */
import { judgeProposal } from './content-proposal/judge.ts';
import { changedFiles, takeContent } from './content-proposal/proposal.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';

await runCommand(() => {
  const [base, proposal, ...more] = process.argv.slice(2);
  if (base === undefined || more.length > 0 || [base, proposal].some((each) => each?.startsWith('-')))
    throw new BuildFailure(
      'Cách dùng: node scripts/content-proposal.ts <nhánh hoặc commit gốc> [<commit của đề nghị>]',
      usageExitCode,
    );
  console.log(judgeProposal(changedFiles(base, proposal ?? 'HEAD')));
  if (proposal !== undefined) takeContent(proposal);
});
