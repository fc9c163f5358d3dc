import type { ChatEffect } from '#sandbox/controls/knob-schema.ts';

export interface ModelAnswer {
  content: string | null;
  refusal: string | null;
  finishReason: 'stop' | 'length' | 'content_filter';
}

/** JSON that parses and still cannot fit the schema: the first property is gone, another has come. */
function breakSchema(content: string): string {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return '{"unexpected":true}';
    const [, ...rest] = Object.entries(value);
    return JSON.stringify({ ...Object.fromEntries(rest), unexpected: true });
  } catch {
    return '{"unexpected":true}';
  }
}

/** What a model does on a bad day, as asked for by a knob. */
export function bendAnswer(answer: ModelAnswer, effect: ChatEffect | undefined): ModelAnswer {
  const content = answer.content ?? '';
  switch (effect) {
    case undefined:
      return answer;
    case 'malformed':
      return {
        ...answer,
        content: `Sure! Here is the JSON you asked for:\n${content.slice(0, -2)},,`,
      };
    case 'truncated':
      return {
        ...answer,
        content: content.slice(0, Math.floor(content.length / 2)),
        finishReason: 'length',
      };
    case 'refusal':
      return {
        content: null,
        refusal: "I'm sorry, I can't help with that request.",
        finishReason: 'stop',
      };
    case 'content_filter':
      return {
        ...answer,
        content: content.slice(0, Math.floor(content.length / 4)),
        finishReason: 'content_filter',
      };
    case 'fenced':
      return {
        ...answer,
        content: `Here is what you asked for:\n\n\`\`\`json\n${content}\n\`\`\`\n`,
      };
    case 'empty':
      return { ...answer, content: '' };
    case 'no_usage':
    case 'json_mode_only':
      return answer;
    case 'invalid_schema':
      return { ...answer, content: breakSchema(content) };
  }
}
