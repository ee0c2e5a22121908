/** The folder of the records: the site's own, or `CONTENT_DIR` for tests and drafts of a new register. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] || 'src/content';
}
