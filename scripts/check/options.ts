import { parseArgs } from 'node:util';

export interface CheckOptions {
  json: boolean;
  annotations: boolean;
  codeQuality: boolean;
  debug: boolean;
  content?: string;
  public?: string;
}

const usage =
  'Cách dùng: node scripts/check.ts [--content thư-mục] [--public thư-mục] [--json | --annotations | --code-quality] [--debug]';

/** The options of the command; a text says what is wrong with them. */
export function readOptions(given: string[]): CheckOptions | string {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        json: { type: 'boolean' },
        annotations: { type: 'boolean' },
        'code-quality': { type: 'boolean' },
        debug: { type: 'boolean' },
        content: { type: 'string' },
        public: { type: 'string' },
      },
      allowPositionals: false,
    });
    const codeQuality = values['code-quality'] ?? false;
    const { json = false, annotations = false, debug = false, content, public: shared } = values;
    if (content === '' || shared === '') return `--content và --public cần tên một thư mục.\n${usage}`;
    return {
      json,
      annotations,
      codeQuality,
      debug,
      ...(content === undefined ? {} : { content }),
      ...(shared === undefined ? {} : { public: shared }),
    };
  } catch {
    return `Không hiểu "${given.join(' ')}".\n${usage}`;
  }
}
