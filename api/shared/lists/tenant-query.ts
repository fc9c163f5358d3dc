import { createHash } from 'node:crypto';
import type { Connection, CustomTypesConfig, FieldDef, Submittable } from 'pg';

export type Row = Record<string, unknown>;

export interface Statement {
  text: string;
  /** As PostgreSQL reads them: text, or null. */
  values: (string | null)[];
}

function scalarText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`No text of a ${typeof value} for PostgreSQL`);
}

/** A value as PostgreSQL reads it: a scalar, or an array of them. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return scalarText(value);
  const members = value.map(
    (member) => `"${scalarText(member).replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  );
  return `{${members.join(',')}}`;
}

/** More than the lists people really ask for; a bound for what the server keeps for one connection. */
const mostPreparedStatements = 100;

/** Where a connection remembers the names of what the server has prepared for it. */
const preparedNames = Symbol('names of prepared lists');
type TrackedConnection = Connection & { [preparedNames]?: Set<string> };

/** The types of `pg` ask for a flag that its protocol no longer has. */
const more = true;

function nameOf(text: string): string {
  return `igny8_${createHash('sha1').update(text).digest('base64url')}`;
}

type Parser = (text: string) => unknown;

/** Session variables of a tenant, as the manager's session context holds them. */
export type Variables = Readonly<Record<string, unknown>>;

function setConfig(variables: Variables): Statement | null {
  const names = Object.keys(variables);
  if (names.length === 0) return null;
  const calls = names.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  return {
    text: `select ${calls.join(', ')}`,
    values: Object.entries(variables).flat().map(textOf),
  };
}

/**
 * A query inside the context of a tenant, in one round trip: session variables and query are sent together
 * and share the implicit transaction that the protocol keeps open until its Sync. `set_config(…, true)` so
 * holds for exactly this query, and row-level security judges it as in any transaction. As `begin`,
 * `set_config`, query and `commit`, each waiting for its answer, it were four.
 *
 * Handed to `client.query` of `pg`, which calls the `handle…` methods as the answers arrive.
 */
export class TenantQuery implements Submittable {
  readonly rows: Promise<Row[]>;
  readonly #statement: Statement;
  readonly #variables: Statement | null;
  readonly #types: CustomTypesConfig;
  readonly #settle = Promise.withResolvers<Row[]>();
  readonly #received: Row[] = [];
  #prepared = new Set<string>();
  #columns: { name: string; parse: Parser }[] | undefined;

  /** @param variables session variables of the tenant; none for what is no tenant's */
  constructor(statement: Statement, variables: Variables, types: CustomTypesConfig) {
    this.#statement = statement;
    this.#variables = setConfig(variables);
    this.#types = types;
    this.rows = this.#settle.promise;
  }

  submit(connection: TrackedConnection): void {
    connection[preparedNames] ??= this.#prepared;
    this.#prepared = connection[preparedNames];
    connection.stream.cork();
    try {
      if (this.#variables) {
        this.#bind(connection, this.#variables);
        connection.execute(null, more);
      }
      this.#bind(connection, this.#statement);
      connection.describe({ type: 'P', name: '' }, more);
      connection.execute(null, more);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  /** Has a statement parsed where it is not yet, under a name while those are not too many, and bound. */
  #bind(connection: Connection, { text, values }: Statement): void {
    const known = nameOf(text);
    const isPrepared = this.#prepared.has(known);
    const name = isPrepared || this.#prepared.size < mostPreparedStatements ? known : '';
    if (!isPrepared) {
      // Left of an attempt that failed after its parse; closing what is not there is no error.
      connection.close({ type: 'S', name }, more);
      connection.parse({ name, text, types: [] }, more);
      if (name !== '') this.#prepared.add(name);
    }
    connection.bind({ statement: name, values }, more);
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.#types.getTypeParser(dataTypeID, 'text') as Parser,
    }));
  }

  /** What `set_config` answers comes before any description, and is of no interest. */
  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (!this.#columns) return;
    const row: Row = {};
    let _index = 0;
    for (const { name, parse } of this.#columns) {
      const text = fields[_index++] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    this.#received.push(row);
  }

  handleError(error: unknown): void {
    this.#prepared.delete(nameOf(this.#statement.text));
    if (this.#variables) this.#prepared.delete(nameOf(this.#variables.text));
    this.#settle.reject(error);
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#received);
  }

  handleCommandComplete(): void {}

  handleEmptyQuery(): void {}
}
