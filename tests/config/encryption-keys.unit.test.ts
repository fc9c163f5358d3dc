import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#config/environment.ts';

const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];

const read = (text?: string) =>
  readEnvironment({ ENCRYPTION_PREVIOUS_KEYS: text }, ['ENCRYPTION_PREVIOUS_KEYS'])
    .ENCRYPTION_PREVIOUS_KEYS;

describe('ENCRYPTION_PREVIOUS_KEYS', () => {
  it('names keys by id, and may be left out', () => {
    expect(read(`1:${first}, june-2026:${second}`)).toEqual({ 1: first, 'june-2026': second });
    expect(read()).toEqual({});
  });

  it.each([
    ['without an id', first],
    ['with an empty id', `:${first}`],
    ['with an id that a stored secret cannot carry', `a.b:${first}`],
    ['too short', `1:${randomBytes(16).toString('base64')}`],
    ['of no base64', `1:${'!'.repeat(44)}`],
    ['twice by one id', `1:${first},1:${second}`],
  ])('is refused %s, and never shown', (_why, text) => {
    expect(() => read(text)).toThrow('ENCRYPTION_PREVIOUS_KEYS=(hidden): must');
    expect(() => read(text)).not.toThrow(text);
  });
});
