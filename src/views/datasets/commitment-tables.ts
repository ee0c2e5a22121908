import { lastDay } from '../../domain/partial-date.ts';
import { commitmentAnchor } from '../../i18n/routes.ts';
import { allCommitments, commitmentKey, type JudgedCommitment } from '../commitment-register.ts';
import type { ViewContext } from '../context.ts';
import { keyOf, type PromiseRecord } from '../register.ts';
import { stateBadge } from '../state-badge.ts';
import { allHistories, type StateChange } from '../state-history.ts';
import { datasetOf, listCell, type Column, type Dataset } from './dataset.ts';
import { absolute, actorIds, actorNames, unitNames } from './record-columns.ts';

/** The id of the report that a state rests on. */
function evidenceReport({ decisive }: JudgedCommitment['state']): string | undefined {
  return decisive?.id.split('#')[0];
}

/** The address of a commitment on its record's page. */
export function commitmentAddress(context: ViewContext, record: PromiseRecord, id: string): string {
  return absolute(
    context,
    context.href({ record: record.collection, id: record.id, anchor: commitmentAnchor(id) }),
  );
}

function identity<Item extends Pick<JudgedCommitment, 'record' | 'data'>>(): Column<Item>[] {
  return [
    { name: 'commitment', type: 'text', from: commitmentKey },
    { name: 'record', type: 'text', from: ({ record }) => keyOf(record) },
    { name: 'record_title', type: 'text', from: ({ record }) => record.data.title },
  ];
}

function promised(context: ViewContext): Column<JudgedCommitment>[] {
  return [
    { name: 'number', type: 'integer', from: ({ number }) => number },
    { name: 'text', type: 'text', from: ({ data }) => data.text },
    { name: 'commitment_kind', type: 'text', from: ({ data }) => data.kind },
    { name: 'group', type: 'text', from: ({ data }) => data.group },
    { name: 'lead', type: 'list', from: ({ data }) => actorNames(context, data.lead) },
    { name: 'lead_ids', type: 'list', from: ({ data }) => actorIds(data.lead) },
    { name: 'with', type: 'list', from: ({ data }) => actorNames(context, data.with) },
    { name: 'units', type: 'list', from: ({ record }) => listCell(record.data.provinces) },
    { name: 'unit_names', type: 'list', from: ({ record }) => unitNames(context, record.data.provinces) },
    { name: 'target', type: 'number', from: ({ data }) => data.target?.value },
    { name: 'target_min', type: 'number', from: ({ data }) => data.target?.min },
    { name: 'target_max', type: 'number', from: ({ data }) => data.target?.max },
    { name: 'target_unit', type: 'text', from: ({ data }) => data.target?.unit },
    { name: 'target_modality', type: 'text', from: ({ data }) => data.target?.modality },
    {
      name: 'target_aspiration',
      type: 'boolean',
      from: ({ data }) => data.target && data.target.aspiration === true,
    },
    { name: 'target_as_printed', type: 'text', from: ({ data }) => data.target?.asPrinted },
    { name: 'start', type: 'date', from: ({ data }) => data.start },
    { name: 'due', type: 'date', from: ({ data, state }) => state.due ?? data.due },
    {
      name: 'due_day',
      type: 'day',
      from: ({ data, state }) => state.dueDay ?? (data.due && lastDay(data.due)),
    },
    { name: 'due_basis', type: 'text', from: ({ data }) => data.dueBasis },
    { name: 'extended_from', type: 'date', from: ({ state }) => state.extendedFrom },
  ];
}

function judgement(context: ViewContext): Column<JudgedCommitment>[] {
  return [
    { name: 'state', type: 'text', from: ({ state }) => state.key },
    {
      name: 'state_words',
      type: 'text',
      from: ({ state, data }) => stateBadge(context, state, data.target).words,
    },
    { name: 'rule', type: 'text', from: ({ state }) => state.rule },
    { name: 'is_due', type: 'boolean', from: ({ state }) => state.isDue },
    { name: 'has_result', type: 'boolean', from: ({ state }) => state.hasResult },
    { name: 'value', type: 'number', from: ({ state }) => state.value?.value },
    { name: 'value_as_printed', type: 'text', from: ({ state }) => state.value?.asPrinted },
    { name: 'measured_at', type: 'date', from: ({ state }) => state.decisive?.measuredAt },
    { name: 'evidence', type: 'text', from: ({ state }) => evidenceReport(state) },
    { name: 'looked_up_on', type: 'date', from: ({ state }) => state.lookedUpOn },
    {
      name: 'page',
      type: 'address',
      from: ({ record, data }) => commitmentAddress(context, record, data.id),
    },
  ];
}

/** Every commitment of every known record with its state: one row each. */
export function commitmentTable(context: ViewContext): Dataset {
  const columns = [...identity<JudgedCommitment>(), ...promised(context), ...judgement(context)];
  return datasetOf('cam-ket', ['commitment'], columns, allCommitments(context.register));
}

/** Every change of state of every commitment up to the as-of day, in the order of days within a commitment. */
export function transitionTable(context: ViewContext): Dataset {
  const columns: Column<StateChange>[] = [
    ...identity<StateChange>(),
    { name: 'day', type: 'day', from: ({ day }) => day },
    { name: 'from', type: 'text', from: ({ from }) => from },
    { name: 'to', type: 'text', from: ({ state }) => state.key },
    { name: 'rule', type: 'text', from: ({ state }) => state.rule },
    { name: 'evidence', type: 'text', from: ({ state }) => evidenceReport(state) },
    { name: 'looked_up_on', type: 'date', from: ({ state }) => state.lookedUpOn },
    { name: 'due_day', type: 'day', from: ({ state }) => state.dueDay },
    {
      name: 'page',
      type: 'address',
      from: ({ record, data }) => commitmentAddress(context, record, data.id),
    },
  ];
  return datasetOf('trang-thai', ['commitment', 'day'], columns, allHistories(context.register));
}
