/** A file that will not be read, and why, in words for the person who chose it. */
export class FileRefusal extends Error {
  override name = 'FileRefusal';
}
