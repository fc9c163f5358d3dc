import { describe, expect, it } from 'vitest';
import { createLogger } from '#config/logger.ts';

/** A logger and what it has written so far. */
function createListener(context?: () => object) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const options = { name: 'test', level: 'debug', destination };
  return { logger: createLogger(context ? { ...options, context } : options), lines };
}

describe('createLogger', () => {
  it('writes no secret, up to two objects deep', () => {
    const { logger, lines } = createListener();
    const headers = { authorization: 'Bearer s3cret', cookie: 's3cret', 'set-cookie': ['s3cret'] };
    logger.info({ password: 's3cret', token: 's3cret', email: 's3cret@example.com' }, 'at the top');
    logger.info({ headers, body: { new_password: 's3cret', refresh: 's3cret' } }, 'one deep');
    logger.info({ request: { headers, body: { api_key: 's3cret' } } }, 'two deep');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('s3cret');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'at the top', password: '[hidden]' });
  });

  it('says of an error what it is, and nothing of the rows or requests it carries', () => {
    const { logger, lines } = createListener();
    const row = 'Failing row contains (s3cret, null).';
    const cause = Object.assign(new Error(`null value in column "points"\n - detail: ${row}`), {
      code: '23502',
      detail: row,
      parameters: ['s3cret'],
    });
    const error = Object.assign(new Error('not stored', { cause }), { config: { data: 's3cret' } });
    logger.error({ err: error }, 'request failed');
    expect(lines.join('')).not.toContain('s3cret');
    const { err } = JSON.parse(lines[0] ?? '');
    expect(err).toMatchObject({ type: 'Error', message: 'not stored' });
    expect(err.stack).toContain('logger.unit.test');
    expect(err.cause).toMatchObject({ code: '23502', message: 'null value in column "points"' });
  });

  it('says the same of an error of the Temporal SDK, and of a failure there its kind', () => {
    const { logger, lines } = createListener();
    const failure = Object.assign(new Error('The key is wrong.'), { type: 'authentication' });
    const row = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(s3cret)' });
    for (const error of [failure, row]) logger.warn({ error }, 'Activity failed');
    expect(lines.join('')).not.toContain('s3cret');
    expect(lines.map((line) => JSON.parse(line).error)).toMatchObject([
      { type: 'authentication', message: 'The key is wrong.' },
      { type: 'Error', message: 'duplicate key' },
    ]);
  });

  it('survives errors that are none, and causes in a circle', () => {
    const { logger, lines } = createListener();
    const circle = new Error('round');
    circle.cause = circle;
    for (const err of ['text', 17, null, undefined, { password: 's3cret' }, circle]) {
      logger.error({ err }, 'odd');
    }
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toContain('s3cret');
  });

  it('puts the members of its context on every line', () => {
    const { logger, lines } = createListener(() => ({ requestId: 'r-1' }));
    logger.debug('one');
    logger.child({ room: 'planner' }).warn('two');
    expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(['r-1', 'r-1']);
  });
});
