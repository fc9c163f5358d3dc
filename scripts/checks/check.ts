import { parseArgs } from 'node:util';
import { fastGates } from './gates.ts';
import { runGates } from './run-gates.ts';
import { projectRoot } from './run-tool.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fix: { type: 'boolean', default: false } },
});
const known = fastGates.map((gate) => gate.name);
const unknown = positionals.filter((name) => !known.includes(name));
const gates = fastGates.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);

if (unknown.length > 0) {
  console.error(`There is no gate ${unknown.join(', ')}. Gates: ${known.join(', ')}`);
  process.exitCode = 1;
} else {
  const started = performance.now();
  // One after the other: two repairs may write the same file.
  if (values.fix) for (const gate of gates) await gate.repair?.(projectRoot);
  const outcomes = await runGates(gates, projectRoot);
  const failed = outcomes.filter((outcome) => outcome.failures.length > 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed, ${seconds} s`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
