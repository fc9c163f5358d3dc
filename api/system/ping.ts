import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { apiVersion } from './docs/version.ts';

const pong = z.object({ pong: z.literal(true), version: z.string(), time: z.iso.datetime() });

export const ping = publicRoute(
  {
    method: 'get',
    path: 'system/ping/',
    tag: 'System',
    throttle: 'system',
    summary: 'Is the API there?',
    answer: one(pong),
  },
  async () => ({ pong: true as const, version: apiVersion, time: new Date().toISOString() }),
);
