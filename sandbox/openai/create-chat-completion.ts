import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { answerFor } from '#sandbox/answers/answer-for.ts';
import type { ChatEffects } from '#sandbox/controls/apply-effects.ts';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import { bendAnswer, type ModelAnswer } from './bend-answer.ts';
import { type ChatRequest, chatRequest, messageText } from './chat-request.ts';
import { checkStrictSchema } from './check-strict-schema.ts';
import { countTokens } from './count-tokens.ts';
import { badRequest } from './openai-error.ts';
import { parseBody } from './parse-body.ts';
import { withToldSchema } from './told-schema.ts';

/** Like a model, the sandbox stops where the caller's token limit is reached. */
function withinLimit(answer: ModelAnswer, chat: ChatRequest): ModelAnswer {
  const limit = chat.max_completion_tokens ?? chat.max_tokens;
  if (!limit || answer.content === null || countTokens(answer.content) <= limit) return answer;
  return { ...answer, content: answer.content.slice(0, limit * 4), finishReason: 'length' };
}

/** In OpenAI's words for models from before structured outputs. */
const noStructuredOutputs = () =>
  badRequest(
    "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    'response_format',
  );

function usageOf(promptTokens: number, completionTokens: number) {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

/** POST /v1/chat/completions, one choice, not streamed. */
export function createChatCompletion(chatEffects: ChatEffects): RequestHandler {
  return (request, response) => {
    const asked = parseBody(request, chatRequest);
    const effect = chatEffects.get(request);
    const format = asked.response_format;
    if (effect === 'json_mode_only' && format?.type === 'json_schema') throw noStructuredOutputs();
    if (format?.type === 'json_schema' && format.json_schema.strict) {
      checkStrictSchema(format.json_schema.name, format.json_schema.schema);
    }
    const chat = withToldSchema(asked);
    const { content, source } = answerFor(chat);
    const whole: ModelAnswer = { content, refusal: null, finishReason: 'stop' };
    const answer = withinLimit(bendAnswer(whole, effect), chat);
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
      ...(effect === 'no_usage' ? {} : { usage: usageOf(promptTokens, completionTokens) }),
    });
  };
}
