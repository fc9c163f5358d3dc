import { z } from 'zod';
import { bodyJson } from '#sandbox/shared/request-body.ts';
import { type ChatRequest, chatRequest, messageText } from './chat-request.ts';

/** How the platform tells a model of its schema where the endpoint takes none (providers/ai/openai/chat-body.ts). */
const told = /JSON schema "([\w-]{1,64})"[^\n]*\n(\{.*\})\s*$/s;

const schema = z.record(z.string(), z.unknown());

/**
 * The chat with the schema it asks for in words put where structured outputs have it, so that it is answered the
 * same. A chat that tells of none stays as it is.
 */
export function withToldSchema(chat: ChatRequest): ChatRequest {
  if (chat.response_format?.type === 'json_schema') return chat;
  const system = chat.messages.find(({ role }) => role === 'system');
  const [, name, json] = told.exec(system ? messageText(system) : '') ?? [];
  const parsed = schema.safeParse(jsonOf(json));
  if (name === undefined || !parsed.success) return chat;
  const json_schema = { name, strict: false, schema: parsed.data };
  return { ...chat, response_format: { type: 'json_schema', json_schema } };
}

/** The function a chat is for, told by its schema's name; null for any other request. */
export function askedFunction(request: Parameters<typeof bodyJson>[0]): string | null {
  const chat = chatRequest.safeParse(bodyJson(request));
  const format = chat.data && withToldSchema(chat.data).response_format;
  return format?.type === 'json_schema' ? format.json_schema.name : null;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
