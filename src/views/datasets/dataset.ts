import type { MessageKey } from '../../i18n/t.ts';

/** Every name that a column may have; one name means one thing in all tables, and its words say what. */
export type ColumnName = MessageKey extends infer Key
  ? Key extends `column.${infer Name}`
    ? Name
    : never
  : never;

/**
 * What a cell holds. `date` keeps the precision of its source (2018, 2018-Q4, 2018-10, 2018-10-05, with a time);
 * `day` is always a whole day; `list` holds several values, joined by "; ".
 */
export type CellType = 'text' | 'list' | 'integer' | 'number' | 'boolean' | 'day' | 'date' | 'address';

/** Empty means "not stated" or "not known", never 0. */
export type Cell = string | number | boolean | undefined;

/** One column: its name, what it holds, and how it is taken from what the row stands for. */
export interface Column<Item> {
  name: ColumnName;
  type: CellType;
  from: (item: Item) => Cell;
}

/** The tables of the site, by the name that stands in their address. */
export const datasetNames = [
  'cam-ket',
  'trang-thai',
  'so-ket',
  'chuong-trinh',
  'ke-hoach',
  'thi-dua',
  'ket-qua',
  'muc-ket-qua',
  'so-lieu',
  'phan-so-lieu',
  'nguon-so-lieu',
  'chi-tieu',
  'tin-tuc',
  'van-ban',
  'to-chuc',
  'dia-phuong',
  'hoi-dap',
  'tu-viet-tat',
  'nguon',
  'thay-doi',
] as const;
export type DatasetName = (typeof datasetNames)[number];

/** A table as every format takes it: what the columns are, and cells in their order. */
export interface Dataset {
  name: DatasetName;
  columns: { name: ColumnName; type: CellType }[];
  /** How many rows it has. */
  count: number;
  /** Made anew whenever they are asked for: of a large register they fill more memory than all else. */
  readonly rows: Cell[][];
  /** The columns that together name a row. */
  key: ColumnName[];
}

/** Joins the values of a `list` cell; empty when there are none. */
export function listCell(values: readonly string[]): Cell {
  return values.length === 0 ? undefined : values.join('; ');
}

/** Makes a table of items; cells come in the order of the columns. */
export function datasetOf<Item>(
  name: DatasetName,
  key: ColumnName[],
  columns: readonly Column<Item>[],
  items: readonly Item[],
): Dataset {
  return {
    name,
    key,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    count: items.length,
    get rows() {
      return items.map((item) => columns.map(({ from }) => from(item)));
    },
  };
}
