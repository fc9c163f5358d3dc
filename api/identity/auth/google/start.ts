import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { googleModes } from './state-store.ts';

export const startGoogle = publicRoute(
  {
    method: 'get',
    path: 'auth/google/',
    tag: 'Authentication',
    throttle: 'auth',
    summary: 'Begin to sign in with Google',
    description:
      'The browser goes on to `authorization_endpoint`, with the cookie of this answer. 404 where Google sign-in is not configured.',
    refusals: ['not_found'],
    query: z.strictObject({ mode: z.enum(googleModes).default('login') }),
    answer: one(z.object({ authorization_endpoint: z.url() })),
  },
  async ({ query, request, dependencies: { google } }) => {
    if (!google) throw new AppError('not_found');
    return { authorization_endpoint: await google.setOut(request, query.mode) };
  },
);
