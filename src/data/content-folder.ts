/** The folder of the records: `CONTENT_DIR` (which `npm run build -- --content …` sets), else the site's own. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'src/content';
}
