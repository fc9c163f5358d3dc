import type { ReporterOptions } from 'knip';

/** Knip's built-in reporters do not say how many files were looked at; this one does, as one line of JSON. */
export default function report({ issues, counters, configurationHints }: ReporterOptions): void {
  const found = Object.entries(issues).flatMap(([type, byFile]) =>
    Object.values(byFile).flatMap((bySymbol) =>
      Object.values(bySymbol).map((issue) => ({
        type,
        path: issue.filePath,
        symbol: issue.symbol,
        line: issue.line ?? null,
      })),
    ),
  );
  const hints = configurationHints.map(({ type, identifier }) => `${type}: ${String(identifier)}`);

  process.stdout.write(`${JSON.stringify({ files: counters.total, found, hints })}\n`);
}
