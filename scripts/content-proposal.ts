/**
 * `node scripts/content-proposal.ts <base>`: a proposal that changes content changes nothing else (bad-inputs S03), so
 * that whoever reviews it reads facts, not code. `<base>` is the branch or commit that it is proposed for.
 */
import { execFileSync } from 'node:child_process';
import { judgeProposal } from './content-proposal/judge.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';

await runCommand(() => {
  const [base, ...more] = process.argv.slice(2);
  if (base === undefined || more.length > 0 || base.startsWith('-'))
    throw new BuildFailure(
      'Cách dùng: node scripts/content-proposal.ts <nhánh hoặc commit gốc>',
      usageExitCode,
    );
  let listed: string;
  try {
    listed = execFileSync('git', ['diff', '--name-only', '-z', `${base}...HEAD`], { encoding: 'utf8' });
  } catch {
    throw new BuildFailure(`Không so được với "${base}"; hãy lấy đủ lịch sử của nhánh gốc.`);
  }
  console.log(judgeProposal(listed.split('\0').filter((file) => file !== '')));
});
