/**
 * Where a file of the public folder is found below the base, from what an author wrote: "public/tep/a.pdf",
 * "/tep/a.pdf", "tep/a.pdf" and "a.pdf" all mean `/tep/a.pdf`.
 */
export function publicAddress(file: string): string {
  const path = file.replace(/^\/?(?:public\/)?/, '');
  return path.includes('/') ? `/${path}` : `/tep/${path}`;
}
