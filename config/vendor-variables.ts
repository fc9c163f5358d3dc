import { z } from 'zod';
import { apiKeys, described, headerValue, httpUrl, languageCode, list, secret } from './fields.ts';

/** Where models and search engines are reached, with what, and which of them are asked. */
export const vendorVariables = {
  OPENAI_BASE_URL: described(
    httpUrl.default('http://127.0.0.1:8010/v1'),
    'OpenAI-compatible API; the sandbox unless given',
  ),
  OPENAI_API_KEY: secret(
    apiKeys.default(['sandbox']),
    'Key for OPENAI_BASE_URL; several, separated by commas, take turns when one is refused for now',
  ),
  OPENAI_STRUCTURED_OUTPUTS: described(
    z.enum(['auto', 'json_schema', 'json_object']).default('auto'),
    'How OPENAI_BASE_URL is asked for JSON: by schema until it refuses that (`auto`), by schema always, or as any JSON with the schema in the prompt',
  ),
  OPENAI_TEXT_MODEL: described(z.string().min(1).default('gpt-4o-mini'), 'Model that writes'),
  PLATFORM_MODELS: described(
    list.default([]),
    'Further models an account without a key of its own may choose, separated by commas: they are asked with the keys given here',
  ),
  OPENAI_EMBEDDING_MODEL: described(
    z.string().min(1).default('text-embedding-3-small'),
    'Model that embeds keywords',
  ),
  EMBEDDING_PROVIDER: described(
    z.enum(['openai', 'local', 'none']).default('openai'),
    'Where vectors of keywords and titles come from: `openai` is the model at OPENAI_BASE_URL, `local` the weights in EMBEDDING_MODEL_FOLDER, with `none` words alone count',
  ),
  EMBEDDING_MODEL_FOLDER: described(
    z.string().min(1).optional(),
    'Folder of a model in the layout of transformers.js; nothing is downloaded',
  ),
  SEARCH_PROVIDER: described(
    z.enum(['none', 'serper', 'searxng']).default('none'),
    'Search engine that research asks and whose results of keywords are compared when clustering: Google by Serper, or a SearXNG of your own. With `none`, research works on the sandbox only',
  ),
  SEARCH_BASE_URL: described(
    httpUrl.optional(),
    "Address of the search engine, Serper's own unless given; `http://127.0.0.1:8010/serper` is the sandbox",
  ),
  SEARCH_API_KEY: secret(headerValue.optional(), 'Key of Serper'),
  SEARCH_CONCURRENCY: described(
    z.coerce.number().int().min(1).max(50).default(4),
    'Searches under way at once for a batch of 50 keywords; a worker process has two batches in hand',
  ),
  SEARCH_LANGUAGE: described(
    languageCode.optional(),
    'Language the searchers speak, like `en`; left to the search engine unless given',
  ),
  OPENAI_IMAGE_MODEL: described(z.string().min(1).default('gpt-image-1'), 'Model that paints'),
  RUNWARE_BASE_URL: described(
    httpUrl.default('http://127.0.0.1:8010/runware/v1'),
    "Runware's API, `https://api.runware.ai/v1`; the sandbox unless given",
  ),
  RUNWARE_API_KEY: secret(headerValue.default('sandbox'), 'Key for RUNWARE_BASE_URL'),
  RUNWARE_IMAGE_MODEL: described(
    z.string().min(1).default('runware:97@1'),
    'Model that paints where Runware is chosen',
  ),
};
