import { z } from 'zod';

/** What the environment table and the error messages know of a variable. */
export interface VariableMeta {
  description: string;
  /** A secret's value is never printed: not in an error, not in the table. */
  secret?: true;
}

/** Attaches the description; always the outermost call, since zod's wrappers drop metadata. */
export function described<T extends z.ZodType>(field: T, description: string): T {
  return field.meta({ description } satisfies VariableMeta);
}

/** The same for a value that must never be printed. */
export function secret<T extends z.ZodType>(field: T, description: string): T {
  return field.meta({ description, secret: true } satisfies VariableMeta);
}

export const port = z.coerce.number().int().min(1).max(65_535);

export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** An address that paths are appended to: a slash at its end would be there twice. */
export const httpBase = httpUrl.refine((url) => !url.endsWith('/'), 'must not end with a slash');

/** `127.0.0.1:9464` or `[::1]:9464`: addresses to bind, no names. */
export const hostAndPort = z
  .string()
  .regex(/^(?:\d+(?:\.\d+){3}|\[[\da-f:]+\]):\d{1,5}$/, 'must be an address and a port');

/** What can be sent in a header: fetch refuses anything else with a message that quotes it. */
export const headerValue = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces');

export const languageCode = z
  .string()
  .regex(/^[a-z]{2}$/, 'must be two small letters (ISO 639-1), like en');

export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be postgresql://user:password@host:port/database',
});

export const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: 'must be smtp://host:port or smtps://user:password@host:port',
});

/** `Name <address>` or a bare address, on one line. */
export const mailSender = z
  .string()
  .regex(
    /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'must be an address or Name <address>',
  );

/** `a, b,c` as `['a', 'b', 'c']`; empty text is an empty list. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const rate = /^[a-z_]+=[1-9]\d{0,8}\/(?:sec|min|hour|day)$/;

/** `planner=120/min,auth_strict=10/min` as `{ planner: '120/min', auth_strict: '10/min' }`. */
export const rates = list
  .refine(
    (items) => items.every((item) => rate.test(item)),
    'must be scope=number/unit, separated by commas; units are sec, min, hour, day',
  )
  .transform((items): Record<string, string> => {
    const entries = items.map((item) => item.split('=') as [scope: string, rate: string]);
    return Object.fromEntries(entries);
  });

/** Origins as browsers send them. `*` is none: answers allow credentials. */
export const origins = list.refine(
  (items) => items.every((item) => URL.parse(item)?.origin === item),
  'must be origins like https://app.example, without a path, separated by commas',
);

/** Written out words only: a typo must not silently mean "no". */
export const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((word) => word === 'true' || word === '1');

/** 32 bytes, the key size of AES-256. */
export const encryptionKey = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');

/** As it stands beside what the key encrypted. */
export const encryptionKeyId = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'must be letters, digits, _ and -');

/** `1:<32 bytes in base64>,2:…` as keys by id; an id given twice would hide a key. */
export const encryptionKeys = list
  .transform((items) => items.map((item) => /^([\w-]{1,64}):(.*)$/.exec(item)?.slice(1) ?? []))
  .refine(
    (pairs) => pairs.every(([id, key]) => id && encryptionKey.safeParse(key).success),
    'must be id:key pairs, separated by commas, each key 32 bytes in base64',
  )
  .refine(
    (pairs) => new Set(pairs.map(([id]) => id)).size === pairs.length,
    'must name each key id once',
  )
  .transform((pairs) =>
    Object.fromEntries(pairs.map(([id = '', key = '']): [string, string] => [id, key])),
  );

/** Keys as vendors give them: `sk-a,sk-b`. At least one. */
export const apiKeys = list
  .refine(
    (items) => items.every((item) => /^[\x21-\x7e]+$/.test(item)),
    'must be keys separated by commas',
  )
  .transform((items, context): [string, ...string[]] => {
    const [first, ...others] = items;
    if (first !== undefined) return [first, ...others];
    context.addIssue({ code: 'custom', message: 'must hold a key' });
    return z.NEVER;
  });

/** Each as long as the present one must be. */
export const secrets = list.refine(
  (items) => items.every((item) => item.length >= 32),
  'must be secrets of at least 32 characters, separated by commas',
);

const pemBegin = '-----BEGIN ';

/** A key in PEM; in base64 where a variable cannot hold several lines, or with them written as `\n`. */
export const pem = z
  .string()
  .transform((text) =>
    text.startsWith(pemBegin)
      ? text.replaceAll('\\n', '\n')
      : Buffer.from(text, 'base64').toString('utf8'),
  )
  .refine((text) => text.startsWith(pemBegin), 'must be a key in PEM, or PEM in base64');

export const pems = list.pipe(z.array(pem));
