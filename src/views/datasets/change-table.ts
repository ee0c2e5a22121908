import type { ChangeEntry, FieldChange } from '../../schemas/change-history.ts';
import type { ViewContext } from '../context.ts';
import { knownEdits } from '../record-changes.ts';
import { keyOf } from '../register.ts';
import { datasetOf, type Column, type Dataset } from './dataset.ts';
import { pageAddress } from './record-columns.ts';

interface Row {
  entry: ChangeEntry;
  field: FieldChange | undefined;
  /** Counted from 1; a record that came, went or got another name without a field has one row. */
  number: number;
}

function rowsOf(entry: ChangeEntry): Row[] {
  const fields = entry.changes.length > 0 ? entry.changes : [undefined];
  return fields.map((field, index) => ({ entry, field, number: index + 1 }));
}

/** The history of edits from the version history: one row per field that changed. */
export function changeTable(context: ViewContext): Dataset {
  const { register } = context;
  const pageOf = ({ collection, id }: ChangeEntry): string | undefined => {
    const record = register.get(collection, id);
    return record && pageAddress(context, record);
  };
  const columns: Column<Row>[] = [
    { name: 'changed_on', type: 'day', from: ({ entry }) => entry.day },
    { name: 'commit', type: 'text', from: ({ entry }) => entry.commit },
    { name: 'record', type: 'text', from: ({ entry }) => keyOf(entry) },
    { name: 'number', type: 'integer', from: ({ number }) => number },
    { name: 'record_title', type: 'text', from: ({ entry }) => entry.title },
    { name: 'change', type: 'text', from: ({ entry }) => entry.kind },
    { name: 'correction', type: 'boolean', from: ({ entry }) => entry.correction === true },
    { name: 'renamed_from', type: 'text', from: ({ entry }) => entry.renamedFrom },
    { name: 'item', type: 'text', from: ({ field }) => field?.item },
    { name: 'field', type: 'text', from: ({ field }) => field?.path },
    { name: 'field_title', type: 'text', from: ({ field }) => field?.label },
    { name: 'before', type: 'text', from: ({ field }) => field?.before },
    { name: 'after', type: 'text', from: ({ field }) => field?.after },
    { name: 'change_words', type: 'text', from: ({ field }) => field?.text },
    { name: 'page', type: 'address', from: ({ entry }) => pageOf(entry) },
  ];
  return datasetOf('thay-doi', ['commit', 'record', 'number'], columns, knownEdits(register).flatMap(rowsOf));
}
