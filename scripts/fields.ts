/** `npm run fields`: writes docs/fields.md from the schemas; `--check` only tells whether it is current. */
import path from 'node:path';
import { fieldsPage } from './fields/fields-page.ts';
import { writeGenerated } from './fields/write-generated.ts';
import { projectRoot } from './pipeline/project-root.ts';

writeGenerated(new Map([[path.join(projectRoot, 'docs', 'fields.md'), fieldsPage()]]));
