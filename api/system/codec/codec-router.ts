import cors from 'cors';
import express, { type RequestHandler, Router } from 'express';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { localsOf } from '#api/shared/locals.ts';
import { keepPrivate } from '#api/shared/security-headers.ts';
import { jsonPayloads } from '#contracts/api/system/payloads.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { assertDeveloper, codecPath, developersOnly, setCodecCookie } from './codec-session.ts';
import { decodeReadably } from './decode-readably.ts';
import { fromJson, toJson } from './json-payload.ts';
import { signedInPage, signInPage, signInPolicy } from './sign-in-page.ts';

/** A message of Temporal's has at most 4 MB; a third more in base64. */
const mostBytes = '6mb';

const readPayloads = express.json({ limit: mostBytes });
const readForm = express.urlencoded({ extended: false, limit: '16kb' });

/**
 * The codec server of Temporal's Web UI and CLI: `POST /codec/decode` and `/codec/encode`, for developers only. A
 * browser's calls are let in from the Web UI's origins alone, with the cookie that `/codec/` gave it.
 */
export function createCodecRouter(dependencies: ApiDependencies): Router {
  const { payloadCodec, settings } = dependencies;
  const router = Router();
  const origins = [...settings.codecOrigins];
  // Without a list of headers those that the browser asks for are allowed: the Web UI's own change with its version.
  const converting = [
    nameRoute,
    cors({ origin: origins, credentials: true, methods: ['POST'] }),
    keepPrivate,
    developersOnly(dependencies),
    readPayloads,
  ];
  router.options(['/decode', '/encode'], ...converting.slice(0, 2));
  router.post('/decode', ...converting, async (request, response) => {
    const payloads = await decodeReadably(payloadCodec, parsePayloads(request.body));
    response.json({ payloads: payloads.map(toJson) });
  });
  router.post('/encode', ...converting, async (request, response) => {
    const payloads = await payloadCodec.encode(parsePayloads(request.body));
    response.json({ payloads: payloads.map(toJson) });
  });
  mountSignIn(router, dependencies);
  return router;
}

function mountSignIn(router: Router, { authentication, settings }: ApiDependencies): void {
  router.get('/', nameRoute, keepPrivate, signInPolicy, (_request, response) => {
    response.type('html').send(signInPage);
  });
  const taking = [nameRoute, keepPrivate, signInPolicy, readForm];
  router.post('/session', ...taking, async (request, response) => {
    const access = String(Reflect.get(Object(request.body), 'access') ?? '').trim();
    request.headers.authorization = `Bearer ${access}`;
    await assertDeveloper(authentication, request, response);
    setCodecCookie(response, access, settings.secureCookies);
    response.type('html').send(signedInPage);
  });
}

function parsePayloads(body: unknown) {
  const parsed = jsonPayloads.safeParse(body);
  if (parsed.success) return parsed.data.payloads.map(fromJson);
  const messages = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('validation_failed', { errors: { payloads: messages } });
}

/** Metrics and log lines say the route, never what was asked for. */
const nameRoute: RequestHandler = (request, response, next) => {
  localsOf(response).routePath = `${codecPath}${request.path.replace(/\/$/, '')}/`;
  next();
};
