import type { OpenAI } from 'openai';
import type { ChatMessage, TextRequest } from '#providers/ai/text-model.ts';
import type { ChatManner } from './chat-manner.ts';

type Body = OpenAI.ChatCompletionCreateParamsNonStreaming;

/** A request in the manner its model takes. */
export function chatBody(request: TextRequest, manner: ChatManner): Body {
  const { model, messages, temperature, maxOutputTokens } = request;
  const limited = maxOutputTokens !== undefined && manner.tokenLimit !== 'none';
  return {
    model,
    messages: manner.format === 'json_schema' ? messages : withSchema(request),
    ...responseFormat(request, manner),
    // Sent only when asked for: most models have a good one of their own.
    ...(temperature !== undefined && manner.temperature ? { temperature } : {}),
    ...(limited ? { [manner.tokenLimit]: maxOutputTokens } : {}),
  };
}

function responseFormat(
  { functionName, jsonSchema }: TextRequest,
  { format }: ChatManner,
): Pick<Body, 'response_format'> {
  if (format === 'text') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  const schema = { name: functionName, strict: true, schema: jsonSchema };
  return { response_format: { type: 'json_schema', json_schema: schema } };
}

/** Where the endpoint cannot hold the model to the schema, the model is told; the answer is checked anyway. */
function withSchema({ messages, functionName, jsonSchema }: TextRequest): ChatMessage[] {
  const told = `The given schema is the JSON schema "${functionName}". Answer with one JSON object that fits it and with nothing around it:\n${JSON.stringify(jsonSchema)}`;
  const [first, ...rest] = messages;
  if (first?.role !== 'system') return [{ role: 'system', content: told }, ...messages];
  return [{ role: 'system', content: `${first.content}\n\n${told}` }, ...rest];
}
