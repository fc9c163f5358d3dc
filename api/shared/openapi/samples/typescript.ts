import { indented, type SampleRequest } from './sample-request.ts';

export function typeScriptSample(request: SampleRequest): string {
  const { method, url, headers, body, file, tokenVariable } = request;
  const lines = [`const response = await fetch('${url}', {`, `  method: '${method}',`];
  const sent = Object.entries(headers).map(([name, value]) => `    '${name}': '${value}',`);
  if (tokenVariable) {
    sent.unshift(`    Authorization: \`Bearer \${process.env.${tokenVariable}}\`,`);
  }
  if (sent.length > 0) lines.push('  headers: {', ...sent, '  },');
  if (body !== undefined) lines.push(`  body: JSON.stringify(${indented(body, 2)}),`);
  if (file) {
    lines.unshift("import { readFile } from 'node:fs/promises';", '');
    lines.push(`  body: await readFile('${file}'),`);
  }
  lines.push('});', 'if (!response.ok) throw new Error(await response.text());');
  return lines.join('\n');
}
