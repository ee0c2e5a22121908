/** `npm run json-schemas`: writes the schemas and the snippets that VS Code uses for records; `--check` tells whether they are current. */
import path from 'node:path';
import { collectionNames } from '../src/schemas/references.ts';
import { jsonSchemaOf } from './fields/json-schema.ts';
import { recordSnippets } from './fields/record-snippets.ts';
import { writeGenerated } from './fields/write-generated.ts';
import { projectRoot } from './pipeline/project-root.ts';

const folder = path.join(projectRoot, '.vscode', 'schemas');
writeGenerated(
  new Map([
    ...collectionNames.map(
      (name) =>
        [path.join(folder, `${name}.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`] as const,
    ),
    [
      path.join(projectRoot, '.vscode', 'ban-ghi.code-snippets'),
      `${JSON.stringify(recordSnippets(), null, 2)}\n`,
    ] as const,
  ]),
);
