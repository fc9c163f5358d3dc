import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Response } from 'supertest';
import { createGoogleSignIn } from '#api/identity/auth/google/google-sign-in.ts';
import { googleRoutes } from '#sandbox/google/routes.ts';
import { createTestApi, type TestApi } from './test-api.ts';

export const redirectUrl = 'http://api.test/api/v1/auth/google/callback/';

/** Whoever the sandbox's consent page is told to be. */
export interface Consent {
  email: string;
  name?: string;
  email_verified?: 'true' | 'false';
  decision?: 'allow' | 'deny';
}

export interface GoogleApi {
  api: TestApi;
  /** Where the sandbox's Google is. */
  googleUrl: string;
  /** Sets out: the address at Google and the cookie of this browser. */
  setOut(mode?: string): Promise<{ endpoint: URL; cookie: string }>;
  /** Agrees (or not) on the sandbox's page; answers the path and query Google sends back to. */
  agree(endpoint: URL, consent: Consent): Promise<string>;
  /** The whole way: out, agree, back. */
  signIn(mode: string, consent: Consent): Promise<Response>;
  close(): Promise<void>;
}

async function startGoogle(): Promise<{ server: Server; url: string }> {
  const app = express();
  app.use(express.raw({ type: () => true }));
  app.use('/google', googleRoutes());
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/google` };
}

const seal = {
  encrypt: (text: string, boundTo: string) => Buffer.from(`${boundTo}:${text}`).toString('base64'),
  decrypt: (stored: string, boundTo: string) => {
    const text = Buffer.from(stored, 'base64').toString();
    if (!text.startsWith(`${boundTo}:`)) throw new Error('Sealed for something else');
    return text.slice(boundTo.length + 1);
  },
};

/**
 * The API with Google sign-in, against the sandbox's Google as a real server.
 *
 * @param tokenUrl another place where codes are exchanged
 */
export async function createGoogleApi(tokenUrl?: string): Promise<GoogleApi> {
  const { server, url } = await startGoogle();
  const google = createGoogleSignIn(
    {
      clientId: 'test-client',
      clientSecret: 'test-secret',
      redirectUrl,
      authorizationUrl: `${url}/authorize`,
      tokenUrl: tokenUrl ?? `${url}/token`,
      userInfoUrl: `${url}/userinfo`,
      secureCookies: false,
    },
    seal,
  );
  const api = await createTestApi({ google });
  const setOut: GoogleApi['setOut'] = async (mode = 'login') => {
    const { body, headers } = await api.http.get(`/api/v1/auth/google/?mode=${mode}`).expect(200);
    const [cookie = ''] = String(headers['set-cookie']).split(';');
    return { endpoint: new URL(body.data.authorization_endpoint), cookie };
  };
  const agree: GoogleApi['agree'] = async (endpoint, consent) => {
    const form = new URLSearchParams(endpoint.search);
    const said = { name: 'Gia Holm', email_verified: 'true', decision: 'allow', ...consent };
    for (const [name, value] of Object.entries(said)) form.set(name, value);
    const answer = await fetch(`${url}/authorize`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    return back.pathname + back.search;
  };
  return {
    api,
    googleUrl: url,
    setOut,
    agree,
    async signIn(mode, consent) {
      const { endpoint, cookie } = await setOut(mode);
      return api.http.get(await agree(endpoint, consent)).set('Cookie', cookie);
    },
    async close() {
      await api.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
