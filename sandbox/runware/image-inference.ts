import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { drawPicture } from '#sandbox/pictures/draw-picture.ts';
import { bodyJson } from '#sandbox/shared/request-body.ts';
import type { RunwareFailure } from './runware-error.ts';

const side = z.int().min(128).max(2048).multipleOf(64);

const task = z.object({
  taskType: z.literal('imageInference'),
  taskUUID: z.uuid(),
  positivePrompt: z.string().min(2).max(3000),
  model: z.string().regex(/^[\w-]+:[\w-]+(?:@[\w-]+)?$/, 'must be an AIR identifier'),
  width: side,
  height: side,
  numberResults: z.int().min(1).max(20).default(1),
  outputType: z.literal('base64Data', 'the sandbox gives pictures as base64Data only'),
  outputFormat: z.enum(['PNG', 'JPG', 'WEBP']).default('JPG'),
  includeCost: z.boolean().default(false),
  checkNSFW: z.boolean().default(false),
});

type Task = z.output<typeof task>;

/** US dollars a megapixel: about what its cheap models cost. */
const dollarsPerMegapixel = 0.0013;

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What is wrong with a task, in the shape of Runware: the first parameter that does not fit. */
function failureOf(given: unknown, error: z.ZodError): RunwareFailure {
  const parameter = String(error.issues[0]?.path[0] ?? 'task');
  const taskUUID: unknown = z.object({ taskUUID: z.string() }).safeParse(given).data?.taskUUID;
  return {
    code: `invalid${capitalised(parameter)}`,
    message: `Invalid value for '${parameter}' parameter. ${error.issues[0]?.message ?? ''}`,
    parameter,
    taskType: 'imageInference',
    ...(typeof taskUUID === 'string' && { taskUUID }),
  };
}

function pictures({ taskUUID, positivePrompt, width, height, ...asked }: Task): object[] {
  return Array.from({ length: asked.numberResults }, (_, variant) => ({
    taskType: 'imageInference',
    taskUUID,
    imageUUID: randomUUID(),
    // Always PNG, whatever is asked: clients are to look at the bytes.
    imageBase64Data: drawPicture({ prompt: positivePrompt, variant, width, height }).toString(
      'base64',
    ),
    ...(asked.checkNSFW && { NSFWContent: false }),
    ...(asked.includeCost && { cost: (dollarsPerMegapixel * width * height) / 1_000_000 }),
  }));
}

/** The key was looked at before any task is. */
function isAuthentication(given: unknown): boolean {
  return z.object({ taskType: z.literal('authentication') }).safeParse(given).success;
}

/** POST /runware/v1: an array of tasks; each is done or fails by itself. */
export const imageInference: RequestHandler = (request, response) => {
  const body = bodyJson(request);
  if (!Array.isArray(body) || body.length === 0) {
    const failure = { code: 'invalidRequest', message: 'The body must be an array of tasks.' };
    response.status(400).json({ errors: [failure] });
    return;
  }
  const errors: RunwareFailure[] = [];
  const data: object[] = [];
  for (const given of body as unknown[]) {
    if (isAuthentication(given)) {
      data.push({ taskType: 'authentication', connectionSessionUUID: randomUUID() });
      continue;
    }
    const parsed = task.safeParse(given);
    if (parsed.success) data.push(...pictures(parsed.data));
    else errors.push(failureOf(given, parsed.error));
  }
  response
    .status(data.length === 0 ? 400 : 200)
    .json({ data, ...(errors.length > 0 && { errors }) });
};
