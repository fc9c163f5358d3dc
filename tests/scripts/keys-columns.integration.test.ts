import { describe, expect, it } from 'vitest';
import { secretColumns } from '#entities/system/secret-columns.ts';
import { entitiesWithMetadata } from '#tests/entities/support/fill-every-table.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

/** What a column of texts that are secret is called. */
const telling = /seal|crypt|secret|credential|password|private|token/;

const database = openDatabase();

/** Every column; secret by its name or because entities hide it. A hash can be opened by nobody. */
const columnsOf = () =>
  entitiesWithMetadata(database.orm).flatMap(({ metadata }) =>
    metadata.props.map(({ fieldNames: [column = ''], hidden, runtimeType }) => ({
      name: `${metadata.tableName}.${column}`,
      isSecret:
        runtimeType === 'string' &&
        (hidden === true || telling.test(column)) &&
        !column.endsWith('_hash'),
    })),
  );

describe('the list of columns that keys:rotate visits', () => {
  it('has every column that holds what can be decrypted', () => {
    const listed = secretColumns.map(({ table, column }) => `${table}.${column}`);
    const secret = columnsOf().filter(({ isSecret }) => isSecret);
    const forgotten = secret.filter(({ name }) => !listed.includes(name));
    expect(forgotten).toEqual([]);
  });

  it('has only columns that are there', () => {
    const known = columnsOf().map(({ name }) => name);
    const gone = secretColumns.filter(({ table, column }) => !known.includes(`${table}.${column}`));
    expect(gone).toEqual([]);
  });
});
