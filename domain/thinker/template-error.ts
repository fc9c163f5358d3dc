/** A prompt that cannot be used, in words for who wrote it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
