import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readTable } from '#api/shared/csv/read-table.ts';
import { requiredText } from '#contracts/api/shared/fields.ts';
import { RefusedError } from './command.ts';

const name = requiredText(100);

/** `[{"industry": "Travel", "sector": "Hotels"}]` or `[{"industry": "Travel", "sectors": ["Hotels"]}]`. */
const jsonFile = z.array(
  z.union([
    z.strictObject({ industry: name, sector: name }),
    z.strictObject({ industry: name, sectors: z.array(name) }),
  ]),
);

interface Row {
  industry: string;
  sectors: string[];
}

function readJson(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RefusedError(error instanceof Error ? error.message : 'The file is no JSON');
  }
  const parsed = jsonFile.safeParse(value);
  if (!parsed.success) {
    throw new RefusedError(
      'The file must be a list of {"industry": NAME, "sector": NAME} or {"industry": NAME, "sectors": [NAME, …]}',
    );
  }
  return parsed.data.map((row) =>
    'sectors' in row ? row : { industry: row.industry, sectors: [row.sector] },
  );
}

function csvColumns(header: string[]): { industry: number; sector: number } | string {
  const names = header.map((cell) => cell.replace('\uFEFF', '').trim().toLowerCase());
  const columns = { industry: names.indexOf('industry'), sector: names.indexOf('sector') };
  const isWhole = columns.industry >= 0 && columns.sector >= 0;
  return isWhole ? columns : 'The file needs the columns "industry" and "sector"';
}

function csvRow(record: string[], columns: { industry: number; sector: number }) {
  const cells = { industry: record[columns.industry], sector: record[columns.sector] };
  const parsed = z.object({ industry: name, sector: name }).safeParse(cells);
  if (parsed.success) return { ok: true as const, value: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: String(path[0]),
    message,
  }));
  return { ok: false as const, errors };
}

async function readCsv(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  const problems: string[] = [];
  const format = { columnsOf: csvColumns, readRow: csvRow, mainField: 'industry' };
  for await (const row of readTable(createReadStream(path), format)) {
    if ('value' in row) rows.push({ industry: row.value.industry, sectors: [row.value.sector] });
    else problems.push(`line ${row.line}, ${row.field}: ${row.message}`);
  }
  if (problems.length > 0) throw new RefusedError(problems.join('\n'));
  return rows;
}

/**
 * Sectors by industry, from a CSV file or a JSON one (`.json`). The file is small: it counts as a whole or
 * not at all.
 *
 * @throws RefusedError with everything that is wrong with it
 */
export async function readIndustries(path: string): Promise<Map<string, Set<string>>> {
  const isJson = path.toLowerCase().endsWith('.json');
  const rows = isJson ? readJson(await readFile(path, 'utf8')) : await readCsv(path);
  const industries = new Map<string, Set<string>>();
  for (const { industry, sectors } of rows) {
    industries.set(industry, new Set([...(industries.get(industry) ?? []), ...sectors]));
  }
  return industries;
}
