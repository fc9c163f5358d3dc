import { readCommandLine } from '../command-line/command-line.ts';
import { fastGates } from './gates.ts';
import { runGates } from './run-gates.ts';
import { projectRoot } from './run-tool.ts';

const { values, words } = readCommandLine({
  command: 'npm run check',
  summary:
    'Runs the source gates and the tests that need no server, or only the gates that are named.',
  options: { fix: { type: 'boolean', default: false } },
  optionTexts: { fix: ['--fix', 'First repair what a program can repair'] },
  words: { name: 'gate', known: fastGates.map((gate) => gate.name) },
  variables: [],
});
const gates = fastGates.filter(({ name }) => words.length === 0 || words.includes(name));

const started = performance.now();
// One after the other: two repairs may write the same file.
if (values.fix) for (const gate of gates) await gate.repair?.(projectRoot);
const outcomes = await runGates(gates, projectRoot);
const failed = outcomes.filter((outcome) => outcome.failures.length > 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed, ${seconds} s`);
process.exitCode = failed.length === 0 ? 0 : 1;
