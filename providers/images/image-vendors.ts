import type { ImageProvider } from '#domain/writer/image-settings.ts';
import type { OpenAiOptions } from '#providers/shared/openai/openai-endpoint.ts';
import type { ImageModel } from './image-model.ts';
import { createOpenAiImageModel } from './openai/image-model.ts';
import { createRunwareImageModel, type RunwareOptions } from './runware/image-model.ts';

/** The vendors that draw, each at its address; the key is of whoever pays. */
export type ImageVendors = Record<ImageProvider, (apiKey: string) => ImageModel>;

export function createImageVendors(addresses: {
  openai: Omit<OpenAiOptions, 'apiKey'>;
  runware: Omit<RunwareOptions, 'apiKey'>;
}): ImageVendors {
  return {
    openai: (apiKey) => createOpenAiImageModel({ ...addresses.openai, apiKey }),
    runware: (apiKey) => createRunwareImageModel({ ...addresses.runware, apiKey }),
  };
}
