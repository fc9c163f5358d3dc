import type { SampleRequest } from './sample-request.ts';

/** Between single quotes, where only the quote and the backslash mean something. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}

/** A JSON value as PHP writes it; an empty object must not become an empty list. */
function literal(value: unknown, indent: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = Object.entries(value);
  if (members.length === 0) return isList ? '[]' : 'new stdClass()';
  const inner = `${indent}    `;
  const parts = members.map(([name, member]) => {
    return `${inner}${isList ? '' : `${quoted(name)} => `}${literal(member, inner)},\n`;
  });
  return `[\n${parts.join('')}${indent}]`;
}

export function phpSample(request: SampleRequest): string {
  const { method, url, headers, body, file, tokenVariable } = request;
  const sent = Object.entries(headers).map(([name, value]) => quoted(`${name}: ${value}`));
  if (tokenVariable) sent.unshift(`'Authorization: Bearer ' . getenv('${tokenVariable}')`);
  return [
    `$request = curl_init(${quoted(url)});`,
    'curl_setopt_array($request, [',
    `    CURLOPT_CUSTOMREQUEST => '${method}',`,
    '    CURLOPT_RETURNTRANSFER => true,',
    ...(sent.length > 0 ? ['    CURLOPT_HTTPHEADER => ['] : []),
    ...sent.map((header) => `        ${header},`),
    ...(sent.length > 0 ? ['    ],'] : []),
    ...(body === undefined
      ? []
      : [`    CURLOPT_POSTFIELDS => json_encode(${literal(body, '    ')}),`]),
    ...(file ? [`    CURLOPT_POSTFIELDS => file_get_contents('${file}'),`] : []),
    ']);',
    '$answer = json_decode(curl_exec($request), true);',
  ].join('\n');
}
