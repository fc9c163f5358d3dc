import { ProviderError } from '#providers/shared/provider-error.ts';

/**
 * The model answered and is paid, but what it sent is no picture. Asking again may help once; a caller that
 * goes on asking pays for each answer.
 */
export class UnusablePicture extends ProviderError {
  constructor(provider: string, kind: 'unavailable' | 'truncated', message: string) {
    super({ provider, kind, message, retryable: true });
  }
}
