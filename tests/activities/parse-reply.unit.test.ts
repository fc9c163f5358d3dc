import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toStorable } from '#activities/shared/storable-text.ts';
import { parseReply, repairMessages } from '#activities/thinker/parse-reply.ts';
import type { AiReply } from '#entities/system/ai-step.ts';

const schema = z.object({ title: z.string() });

function reply(text: string): AiReply {
  const tokens = { tokensIn: 1, tokensOut: 1, costUsdMicros: null };
  return { text, finishReason: 'stop', refusal: null, model: 'm', ...tokens };
}

describe('an answer', () => {
  it.each([
    ['a NUL', String.raw`{"title":"a\u0000b"}`],
    ['the first half of a pair', String.raw`{"title":"a\ud83d"}`],
    ['the second half of a pair', String.raw`{"title":"\udE00a"}`],
  ])('with %s, which no column takes, is asked for again', (_what, text) => {
    expect(parseReply(schema, reply(text))).toMatchObject({ ok: false });
  });

  it.each([
    ['a whole pair', String.raw`{"title":"\ud83d\ude00"}`, '😀'],
    ['a text about the escape', String.raw`{"title":"\\u0000"}`, String.raw`\u0000`],
  ])('with %s is taken', (_what, text, title) => {
    expect(parseReply(schema, reply(text))).toEqual({ ok: true, output: { title } });
  });

  it('is shown again as a text that can be stored, also where it is cut', () => {
    const [assistant] = repairMessages(`${'x'.repeat(19_999)}😀`, 'wrong');
    expect(assistant?.content.isWellFormed()).toBe(true);
  });
});

describe('a stored text', () => {
  it('has what no column takes as an escape, and all else as it was', () => {
    expect(toStorable('a\u0000b \ud83d c 😀')).toBe(String.raw`a\u0000b \ud83d c 😀`);
  });
});
