import { z } from 'zod';

const source = z.enum(['account', 'platform', 'sandbox']);

/** Whose key pays for what models make, for the banner that says so. */
export const aiProvider = z
  .object({
    text: source,
    images: source,
    is_sandbox: z
      .boolean()
      .meta({ description: 'One of them is the sandbox: what it makes shows how things work' }),
  })
  .meta({ id: 'AiProvider' });

export type AiProvider = z.output<typeof aiProvider>;
