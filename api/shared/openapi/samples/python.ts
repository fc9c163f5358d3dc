import type { SampleRequest } from './sample-request.ts';

/** A JSON value as Python writes it. */
function literal(value: unknown, indent: string): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}    `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Object.entries(value).map(([name, member]) => {
    const key = Array.isArray(value) ? '' : `${JSON.stringify(name)}: `;
    return `${inner}${key}${literal(member, inner)},\n`;
  });
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join('')}${indent}${close}`;
}

export function pythonSample(request: SampleRequest): string {
  const { method, url, headers, body, file, tokenVariable } = request;
  const sent = Object.entries(headers)
    // requests sets it together with the body.
    .filter(([name]) => name !== 'Content-Type' || file)
    .map(([name, value]) => `        ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  if (tokenVariable) {
    sent.unshift(`        "Authorization": f"Bearer {os.environ['${tokenVariable}']}",`);
  }
  return [
    ...(tokenVariable ? ['import os', ''] : []),
    'import requests',
    '',
    'response = requests.request(',
    `    "${method}",`,
    `    ${JSON.stringify(url)},`,
    ...(sent.length > 0 ? ['    headers={', ...sent, '    },'] : []),
    ...(body === undefined ? [] : [`    json=${literal(body, '    ')},`]),
    ...(file ? [`    data=open("${file}", "rb"),`] : []),
    '    timeout=30,',
    ')',
    'response.raise_for_status()',
  ].join('\n');
}
