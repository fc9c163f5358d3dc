import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#scripts/platform/project-root.ts';

/** A call in the workflows' source that Temporal shows to operators. */
export interface ShownCall {
  /** `workflows/…/name.ts:12 name(…)` */
  where: string;
  /** Its arguments, or the function that makes them, name the summary. */
  isTold: boolean;
}

const proxies = new Set(['proxyActivities', 'proxyLocalActivities']);
/** What starts a child, with what its options must say. */
const starters = new Set(['startChild', 'executeChild']);

/** Every activity, timer and child of the workflows as it is written, whether a history comes past it or not. */
export function shownCalls(): ShownCall[] {
  const folder = join(projectRoot, 'workflows');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => callsOf(join('workflows', file)));
}

function callsOf(file: string): ShownCall[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const activities = new Set<string>();
  const found: ShownCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) for (const name of proxied(node)) activities.add(name);
    if (ts.isCallExpression(node)) {
      const told = judge(node, activities);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const callee = node.expression.getText();
      if (told !== null) found.push({ where: `${file}:${line + 1} ${callee}`, isTold: told });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** Names of activities that a declaration takes from a proxy, as they are called in the file. */
function proxied({ name, initializer }: ts.VariableDeclaration): string[] {
  const isProxy =
    initializer &&
    ts.isCallExpression(initializer) &&
    proxies.has(initializer.expression.getText());
  if (!isProxy || !ts.isObjectBindingPattern(name)) return [];
  return name.elements.map((element) => element.name.getText());
}

/** Null for calls that Temporal does not show. */
function judge(call: ts.CallExpression, activities: ReadonlySet<string>): boolean | null {
  const callee = call.expression.getText();
  const [name = '', method] = callee.split('.');
  if (activities.has(name)) {
    return method === 'executeWithOptions' && says(call.arguments[0], 'summary');
  }
  // Without a time it waits in memory: no event.
  if (callee === 'condition') return call.arguments[1] ? says(call.arguments[2], 'summary') : null;
  if (callee === 'sleep') return says(call.arguments[1], 'summary');
  if (starters.has(callee)) {
    const options = call.arguments[1];
    return ['staticSummary', 'staticDetails'].every((told) => says(options, told));
  }
  return null;
}

function says(options: ts.Expression | undefined, member: string): boolean {
  const text = options?.getText() ?? '';
  const isWritten = new RegExp(`\\b${member}\\b`).test(text);
  return isWritten || (member.startsWith('static') && text.includes('...childMetadata('));
}
