import type { SampleRequest } from './sample-request.ts';

/** Between single quotes of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

export function curlSample(request: SampleRequest): string {
  const { method, url, headers, body, file, tokenVariable } = request;
  const parts = [`curl --request ${method} ${quoted(url)}`];
  if (tokenVariable) parts.push(`--header "Authorization: Bearer $${tokenVariable}"`);
  for (const [name, value] of Object.entries(headers)) {
    parts.push(`--header ${quoted(`${name}: ${value}`)}`);
  }
  if (body !== undefined) parts.push(`--data ${quoted(JSON.stringify(body, null, 2))}`);
  if (file) parts.push(`--data-binary @${file}`);
  return parts.join(' \\\n  ');
}
