import path from 'node:path';

/** The folder of this project, whatever folder the command was started in. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..');
