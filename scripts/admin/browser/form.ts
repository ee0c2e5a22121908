/** The program of the form page: Sveltia CMS with the register's own way of reading and writing its files. */
import CMS from '@sveltia/cms';
import { collectionFormats, schemas } from '../../../src/schemas/collections.ts';
import { collectionNames } from '../../../src/schemas/references.ts';
import { recordFieldsOf } from '../../fields/field-tree.ts';
import { recordFormat } from '../record-format.ts';
import { formatName } from '../record-format-names.ts';
import '../../../src/styles/fonts.css';
import { askOnlyThisHost } from './own-host.ts';
import './form.css';

/** Where Sveltia keeps what a person chose; the form speaks Vietnamese until they choose otherwise. */
const preferences = 'sveltia-cms.prefs';

askOnlyThisHost();
if (localStorage.getItem(preferences) === null)
  localStorage.setItem(preferences, JSON.stringify({ locale: 'vi' }));
for (const collection of collectionNames) {
  const fields = recordFieldsOf(schemas[collection]);
  for (const format of collectionFormats[collection])
    CMS.registerCustomFormat(
      formatName(collection, format),
      format.slice(1),
      // Sveltia describes the values as plain objects; they are those of the form.
      recordFormat(format, fields) as unknown as Parameters<typeof CMS.registerCustomFormat>[2],
    );
}
const answer = await fetch('../cau-hinh.json');
await CMS.init((await answer.json()) as Parameters<typeof CMS.init>[0]);
