import { BuildFailure } from '../pipeline/failure.ts';

/** Where facts live; all else is code, settings or documentation. */
export const contentFolders = ['src/content/', 'public/tep/'] as const;

/** Says what kind of proposal a list of changed files is. Throws a BuildFailure when it mixes content with anything else. */
export function judgeProposal(files: readonly string[]): string {
  const isContent = (file: string): boolean => contentFolders.some((folder) => file.startsWith(folder));
  const others = files.filter((file) => !isContent(file));
  const content = files.length - others.length;
  if (content > 0 && others.length > 0)
    throw new BuildFailure(
      `Đề nghị này sửa ${content} tệp nội dung và cả tệp khác; hãy tách riêng:\n${others.map((file) => `  ${file}`).join('\n')}`,
    );
  return content > 0 ? `${content} tệp nội dung, không có tệp nào khác.` : 'Đề nghị này không sửa nội dung.';
}
