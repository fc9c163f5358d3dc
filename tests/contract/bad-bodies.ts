/** A body nobody should send, and how it is refused where the route and its id are right. */
export interface BadBody {
  what: string;
  type: string;
  body: string | Buffer;
  encoding?: string;
  status: 400 | 413 | 415;
}

const json = 'application/json';
/** The frame reads 1 MB at most (api/shared/read-body.ts). */
const tooMany = 1_100_000;
/** Deep enough to break whatever walks it by calling itself. */
const tooDeep = 60_000;

/** Whatever the route: none of these is read as a body of ours. */
export const badBodies: readonly BadBody[] = [
  { what: 'malformed JSON', type: json, body: '{"name":', status: 400 },
  { what: 'no JSON at all', type: json, body: '<name>x</name>', status: 400 },
  { what: 'a list', type: json, body: '[1]', status: 400 },
  { what: 'null', type: json, body: 'null', status: 400 },
  { what: 'an unknown field', type: json, body: '{"nobody_knows_this":1}', status: 400 },
  { what: 'a null character in a key', type: json, body: String.raw`{"a\u0000":1}`, status: 400 },
  { what: 'a null character', type: json, body: String.raw`{"name":"a\u0000b"}`, status: 400 },
  { what: 'half a surrogate pair', type: json, body: String.raw`{"name":"\ud800"}`, status: 400 },
  {
    what: 'bytes that are not UTF-8',
    type: json,
    body: Buffer.concat([
      Buffer.from('{"\xff'),
      Buffer.from([0xff, 0xfe, 0xc0]),
      Buffer.from('":1}'),
    ]),
    status: 400,
  },
  {
    what: 'lists within lists',
    type: json,
    body: `{"name":${'['.repeat(tooDeep)}${']'.repeat(tooDeep)}}`,
    status: 400,
  },
  {
    what: 'objects within objects',
    type: json,
    body: `${'{"name":'.repeat(tooDeep)}1${'}'.repeat(tooDeep)}`,
    status: 400,
  },
  { what: 'a number beyond all numbers', type: json, body: '{"name":1e999}', status: 400 },
  { what: 'too much', type: json, body: `{"name":"${'x'.repeat(tooMany)}"}`, status: 413 },
  { what: 'plain text', type: 'text/plain', body: '{"name":"x"}', status: 415 },
  { what: 'a form', type: 'application/x-www-form-urlencoded', body: 'name=x', status: 415 },
  { what: 'XML', type: 'application/xml', body: '<name>x</name>', status: 415 },
  { what: 'an unknown charset', type: `${json}; charset=ebcdic`, body: '{}', status: 415 },
  { what: 'an unknown encoding', type: json, body: '{}', encoding: 'lzma', status: 415 },
  { what: 'gzip that is none', type: json, body: '{"name":"x"}', encoding: 'gzip', status: 400 },
];

/** For routes that take a file: what is no file, or none of theirs. */
const badUploads: readonly BadBody[] = [
  { what: 'JSON', type: json, body: '{}', status: 415 },
  { what: 'plain text', type: 'text/plain', body: 'keyword\nx', status: 415 },
  { what: 'nothing', type: 'text/csv', body: '', status: 400 },
  {
    what: 'bytes of a picture',
    type: 'text/csv',
    body: Buffer.from('\x89PNG\r\n\0\0'),
    status: 400,
  },
  { what: 'no boundary', type: 'multipart/form-data', body: 'x', status: 400 },
  { what: 'another boundary', type: 'multipart/form-data; boundary=a', body: '--b', status: 400 },
];

/** The same for a route that takes these media types: what is of another one is refused by its type. */
export function badUploadsOf(types: readonly string[]): BadBody[] {
  return badUploads.map((bad) => {
    const [type = ''] = bad.type.split(';');
    return types.includes(type) ? bad : { ...bad, status: 415 };
  });
}

/** Numbers that are written correctly and too large for any column. */
export const hugeNumbers = ['1e308', '-1e308', '9007199254740993', '1e400', '-1e400'];
