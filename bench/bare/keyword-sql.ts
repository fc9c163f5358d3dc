import type pg from 'pg';

/** A row that a page begins after. */
export interface Place {
  volume: number | null;
  id: string;
}

/** What a list is asked for, as SQL says it: conditions on the columns, `$3` on being their values. */
interface AskedKeywords {
  /** Of the statements once they are prepared. */
  name: string;
  conditions: string;
  values: unknown[];
  /** Without it the page is the first, and the rows are counted. */
  after?: Place | undefined;
}

interface Answer {
  ids: string[];
  count: number | null;
}

const pageSize = 10;
const from = 'from igny8_keywords where account_id = $1 and deleted_at is null';
const inOrder = 'order by effective_volume desc, id desc limit $2';

/**
 * Ten keywords, the most searched first and those without a volume last, by SQL as somebody writes it who
 * knows the indexes: prepared, on one connection that has its tenant already.
 */
export function createByHand(client: pg.Client, accountId: string) {
  /** `further` conditions have their values behind those of the list. */
  const read = async (asked: AskedKeywords, what: string, further: string, values: unknown[]) => {
    const { rows } = await client.query<{ id: string }>({
      name: `${asked.name}-${what}`,
      text: `select * ${from}${asked.conditions}${further} ${inOrder}`,
      values: [accountId, pageSize, ...asked.values, ...values],
    });
    return rows.map(({ id }) => id);
  };
  const count = async ({ name, conditions, values }: AskedKeywords) => {
    const { rows } = await client.query<{ count: string }>({
      name: `${name}-count`,
      // With the parameter of the limit, so that the conditions are numbered alike.
      text: `select count(*) ${from}${conditions} and $2::int > 0`,
      values: [accountId, pageSize, ...values],
    });
    return Number(rows[0]?.count);
  };
  return async (asked: AskedKeywords): Promise<Answer> => {
    const { after, values } = asked;
    const [first, second] = [`$${values.length + 3}`, `$${values.length + 4}`];
    if (after?.volume === null) {
      const further = ` and effective_volume is null and id < ${first}`;
      return { ids: await read(asked, 'without', further, [after.id]), count: null };
    }
    const valued = after
      ? await read(asked, 'after', ` and (effective_volume, id) < (${first}, ${second})`, [
          after.volume,
          after.id,
        ])
      : await read(asked, 'first', ' and effective_volume is not null', []);
    const rest =
      valued.length < pageSize
        ? await read(asked, 'rest', ' and effective_volume is null', [])
        : [];
    const ids = [...valued, ...rest].slice(0, pageSize);
    return { ids, count: after ? null : await count(asked) };
  };
}

/** The row that has so many before it. */
export async function findPlace(
  client: pg.Client,
  accountId: string,
  { conditions, values }: AskedKeywords,
  depth: number,
): Promise<Place> {
  const { rows } = await client.query<Place>(
    `select effective_volume as volume, id ${from}${conditions} and $2::int > 0
     order by effective_volume desc nulls last, id desc offset ${depth - 1} limit 1`,
    [accountId, pageSize, ...values],
  );
  const [place] = rows;
  if (!place) throw new Error(`The list ends before row ${depth}`);
  return place;
}
