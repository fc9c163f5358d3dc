import { setImmediate as letOthersWork } from 'node:timers/promises';

/** No other work of the process waits longer for its turn, but for the row in hand. */
const atOnceMilliseconds = 10;

/** Maps rows of all accounts, of which there can be tens of thousands, without keeping the process from other work. */
export async function mapYielding<Row, Result>(
  rows: readonly Row[],
  map: (row: Row) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let since = performance.now();
  for (const row of rows) {
    results.push(map(row));
    if (performance.now() - since < atOnceMilliseconds) continue;
    await letOthersWork();
    since = performance.now();
  }
  return results;
}
