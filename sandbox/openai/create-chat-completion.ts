import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { answerFor } from '#sandbox/answers/answer-for.ts';
import type { ChatEffects } from '#sandbox/controls/apply-effects.ts';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import { bendAnswer, type ModelAnswer } from './bend-answer.ts';
import { type ChatRequest, chatRequest, messageText } from './chat-request.ts';
import { checkStrictSchema } from './check-strict-schema.ts';
import { countTokens } from './count-tokens.ts';
import { parseBody } from './parse-body.ts';

/** Like a model, the sandbox stops where the caller's token limit is reached. */
function withinLimit(answer: ModelAnswer, chat: ChatRequest): ModelAnswer {
  const limit = chat.max_completion_tokens ?? chat.max_tokens;
  if (!limit || answer.content === null || countTokens(answer.content) <= limit) return answer;
  return { ...answer, content: answer.content.slice(0, limit * 4), finishReason: 'length' };
}

/** POST /v1/chat/completions, one choice, not streamed. */
export function createChatCompletion(chatEffects: ChatEffects): RequestHandler {
  return (request, response) => {
    const chat = parseBody(request, chatRequest);
    const format = chat.response_format;
    if (format?.type === 'json_schema' && format.json_schema.strict) {
      checkStrictSchema(format.json_schema.name, format.json_schema.schema);
    }
    const { content, source } = answerFor(chat);
    const whole: ModelAnswer = { content, refusal: null, finishReason: 'stop' };
    const answer = withinLimit(bendAnswer(whole, chatEffects.get(request)), chat);
    const promptTokens = chat.messages.reduce(
      (sum, each) => sum + 4 + countTokens(messageText(each)),
      0,
    );
    const completionTokens = countTokens(answer.content ?? answer.refusal ?? '');
    response.set('x-sandbox-answer', source).json({
      id: `chatcmpl-sandbox-${createHash('sha256').update(bodyBytes(request)).digest('hex').slice(0, 24)}`,
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model: chat.model,
      system_fingerprint: 'igny8-sandbox',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: answer.content, refusal: answer.refusal },
          logprobs: null,
          finish_reason: answer.finishReason,
        },
      ],
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: completionTokens,
        total_tokens: promptTokens + completionTokens,
      },
    });
  };
}
