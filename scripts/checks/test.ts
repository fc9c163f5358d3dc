import { readCommandLine } from '../command-line/command-line.ts';
import { sourceGates } from './gates.ts';
import { runGates } from './run-gates.ts';
import { runTier } from './run-tier.ts';
import { projectRoot } from './run-tool.ts';

/** Kinds of tests, from the cheapest to the dearest; vitest.config.ts has a project for each. */
const tiers = ['unit', 'replay', 'integration', 'workflow', 'e2e'];

const { words } = readCommandLine({
  command: 'npm test',
  summary: 'Runs the source gates and every kind of test, or only the kinds that are named.',
  options: {},
  optionTexts: {},
  words: { name: 'kind', known: ['gates', ...tiers] },
  variables: [
    [
      'WORDPRESS_NO_INSTALL',
      '1: do not install the packages of a real WordPress (as root on Debian)',
    ],
    ['XDG_CACHE_HOME', 'Where Temporal server and schemathesis are cached'],
  ],
});
const isWanted = (name: string) => words.length === 0 || words.includes(name);

let passed = 0;
let failed = 0;
const summary: string[] = [];

function add(name: string, counts: { passed: number; failed: number }, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const repeat = counts.failed > 0 ? `   repeat: npm test -- ${name}` : '';
  summary.push(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s${repeat}`);
  passed += counts.passed;
  failed += counts.failed;
}

if (isWanted('gates')) {
  const started = performance.now();
  const outcomes = await runGates(sourceGates, projectRoot);
  const broken = outcomes.filter((outcome) => outcome.failures.length > 0).length;
  add('gates', { passed: outcomes.length - broken, failed: broken }, started);
}

for (const tier of tiers.filter(isWanted)) {
  const started = performance.now();
  console.log(`\n— ${tier} tests`);
  const result = await runTier(tier, projectRoot, { echo: true });
  add(tier, result, started);
  summary.push(...result.skipped.map((name) => `  skipped: ${name}`));
}

console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
