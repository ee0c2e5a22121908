/** A link with what stands behind it. */
export interface NamedLink {
  title: string;
  url: string;
  about: string;
}

/** A heading with links below it. */
export interface LinkSection {
  heading: string;
  links: NamedLink[];
}

/** Words in a link of Markdown: brackets would end it. */
function plain(text: string): string {
  return text.replace(/[[\]]/g, '').replace(/\s+/g, ' ');
}

/** The site for language models (llmstxt.org): a title, what it is, and where to read what, as plain Markdown. */
export function llmsFile(
  title: string,
  summary: string,
  notes: readonly string[],
  sections: readonly LinkSection[],
): string {
  const parts = sections.map(({ heading, links }) =>
    [
      `## ${heading}`,
      '',
      ...links.map(({ title: name, url, about }) => `- [${plain(name)}](${url}): ${plain(about)}`),
    ].join('\n'),
  );
  return `${[`# ${title}`, `> ${summary}`, notes.map((note) => `- ${note}`).join('\n'), ...parts].join('\n\n')}\n`;
}
