/** A piece of code in a recipe, in the order in which a person comes upon it. */
export interface CodeBlock {
  language: string;
  text: string;
  /** The file that the sentence before says to create: "Tạo `/etc/…`:". */
  file: string | undefined;
}

/** The fenced blocks of a Markdown page, those inside lists too, without the indent of their fence. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(
    ({ 1: indent = '', 2: language = '', 3: body = '', index }) => ({
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      file: /Tạo (?:tệp )?`([^`]+)`[^`\n]*\n\s*$/.exec(markdown.slice(0, index))?.[1],
    }),
  );
}
