import type { ImageProvider } from '#domain/writer/image-settings.ts';
import type { OpenAiOptions } from '#providers/shared/openai/openai-endpoint.ts';
import type { ImageModel } from './image-model.ts';
import { createOpenAiImageModel } from './openai/image-model.ts';
import { createRunwareImageModel, type RunwareOptions } from './runware/image-model.ts';

/** The vendors that draw, by name; with an account's own key or, where it has none, the platform's. */
export type ImageModels = (provider: ImageProvider, apiKey: string | null) => ImageModel;

/** Both vendors at their addresses; the options carry the platform's keys. */
export function createImageModels(vendors: {
  openAi: OpenAiOptions;
  runware: RunwareOptions;
}): ImageModels {
  return (provider, apiKey) => {
    const own = apiKey === null ? {} : { apiKey };
    return provider === 'openai'
      ? createOpenAiImageModel({ ...vendors.openAi, ...own })
      : createRunwareImageModel({ ...vendors.runware, ...own });
  };
}
