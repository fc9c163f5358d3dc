import { describe, expect, it } from 'vitest';
import { answeredJson } from '#domain/thinker/answered-json.ts';

const json = '{"html":"<pre>```js\\nlet a;\\n```</pre>","title":"a"}';

describe('an answer', () => {
  it.each([
    ['plain', json],
    ['after a byte order mark', `\uFEFF${json}`],
    ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
    ['in a fence without a language', `\`\`\`\n${json}\n\`\`\`\n`],
    ['in a fence with Windows lines', `\`\`\`json\r\n${json}\r\n\`\`\``],
    ['in a fence after a sentence', `Here you go:\n\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ['after thoughts', `<think>\nA fence? \`\`\` {no}\n</think>\n\n${json}`],
    ['after thoughts, in a fence', `<think>Hm.</think>\n\`\`\`json\n${json}\n\`\`\``],
  ])('%s is read', (_what, answer) => {
    expect(JSON.parse(answeredJson(answer))).toEqual(JSON.parse(json));
  });

  it.each([
    ['a sentence around it', `Sure: ${json}`],
    ['cut off in its fence', `\`\`\`json\n${json.slice(0, -9)}`],
    ['empty', ''],
    ['words', 'I cannot help with that.'],
  ])('with %s is not mended, it is asked for again', (_what, answer) => {
    expect(() => JSON.parse(answeredJson(answer))).toThrow(SyntaxError);
  });

  it.each([
    ['goes on for ever without an end', `\`\`\`json\n${'{"a":"`'.repeat(200_000)}`],
    ['ends in spaces', `\`\`\`json\n{${' '.repeat(400_000)}\`\``],
    ['opens with spaces', `\`\`\`${' '.repeat(400_000)}`],
  ])('that %s is read in no time', (_how, answer) => {
    expect(answeredJson(answer)).toBe(answer);
  });
});
