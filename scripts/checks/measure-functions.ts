import ts from 'typescript';

export interface FunctionSize {
  name: string;
  /** Line of the file where it starts, from 1. */
  line: number;
  lines: number;
}

/** Groups of tests are tables of contents, not functions: their length is the file's. */
const testGroups = new Set(['describe', 'suite']);

/** Every function of the text with its length, from its first to its last line, its doc comment not counted. */
export function measureFunctions(path: string, text: string): FunctionSize[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const sizes: FunctionSize[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionWithBody(node) && !isTestGroup(node)) {
      const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
      const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
      sizes.push({ name: nameOf(node), line: first + 1, lines: last - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sizes;
}

function isFunctionWithBody(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function isTestGroup(node: ts.Node): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call)) return false;
  const callee = call.expression.getText().split(/[.(]/)[0] ?? '';
  return testGroups.has(callee);
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  const named = node.name ?? ('name' in node.parent ? node.parent.name : undefined);
  return isNode(named) ? named.getText() : '(anonymous)';
}

function isNode(value: unknown): value is ts.Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
