import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { projectRoot } from './run-tool.ts';
import { listFiles } from './source-files.ts';

interface Ban {
  pattern: RegExp;
  reason: string;
  /** Where the ban holds; everywhere unless given. */
  only?: RegExp;
}

const code = /[.](ts|tsx|mts|cts|js|mjs|cjs)$/;
const tests = /[.]test[.]tsx?$/;

const onMachine = 'a path of one machine';

const bans: Ban[] = [
  { pattern: /\b(TODO|FIXME|XXX)\b/, reason: 'unfinished work is an issue, not a comment' },
  {
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    reason: 'types are not switched off',
    only: code,
  },
  {
    pattern: /(oxlint|eslint|biome)-(disable|ignore)/,
    reason: 'rules are not switched off',
    only: code,
  },
  { pattern: /\b(v8|c8|istanbul) ignore/, reason: 'coverage is not switched off', only: code },
  {
    pattern: /\b(it|test|describe|suite)[.](only|todo)\b/,
    reason: 'a test runs or is removed',
    only: tests,
  },
  {
    pattern: /\b(it|test|describe|suite)[.]skip\b/,
    reason: 'use skipIf(…) with a reason',
    only: tests,
  },
  { pattern: /\b[xf](it|describe)\(/, reason: 'a test runs or is removed', only: tests },
  { pattern: /\bskip\(\s*\)/, reason: "a skipped test says why: skip('…')", only: tests },
  {
    pattern: /(^|[\s'"`(=:])\/(root|work|home\/\w+|Users\/\w+)\//,
    reason: onMachine,
  },
  { pattern: /\b[A-Z]:\\Users\\/, reason: onMachine },
];

/** These two speak about the forbidden words themselves. */
const exempt =
  /^(scripts\/checks\/forbidden-text[.]ts|tests\/checks\/forbidden-text[.]unit[.]test[.]ts)$/;

/** Words and paths that never belong in a commit, and tests that are skipped without a reason. */
export const forbiddenTextGate: Gate = {
  name: 'text',
  unit: 'files',
  async run(root) {
    const paths = (await listFiles(root)).filter((path) => !exempt.test(path));
    const here = [projectRoot, homedir()].filter((path) => path.split('/').length > 2);
    const found = await Promise.all(
      paths.map(async (path) => {
        const text = await readFile(join(root, path), 'utf8');
        return isBinary(text) ? [] : findInText(path, text, here);
      }),
    );
    return { checked: paths.length, failures: found.flat() };
  },
};

function isBinary(text: string): boolean {
  return text.includes('\0');
}

function findInText(path: string, text: string, machinePaths: string[]): string[] {
  const applying = bans.filter(({ only }) => !only || only.test(path));
  return text.split('\n').flatMap((line, index, lines) => {
    const reasons = applying
      .filter(({ pattern }) => pattern.test(line))
      .map(({ reason }) => reason);
    if (machinePaths.some((machinePath) => line.includes(machinePath))) reasons.push(onMachine);
    if (tests.test(path) && isUnexplainedSkip(line, lines[index - 1]))
      reasons.push('say above why it may be skipped');
    return [...new Set(reasons)].map(
      (reason) => `${path}:${index + 1}: ${reason}: ${line.trim().slice(0, 80)}`,
    );
  });
}

/** A condition on a test needs a comment on the line above it. */
function isUnexplainedSkip(line: string, before: string | undefined): boolean {
  return /[.](skipIf|runIf)\(/.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(before ?? '');
}
