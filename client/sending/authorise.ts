import type { Send } from './send.ts';
import type { Session } from './session.ts';

/** An API key needs no session and never expires within one. */
export function withApiKey(send: Send, apiKey: string): Send {
  return (request) => {
    request.headers.set('authorization', `Api-Key ${apiKey}`);
    return send(request);
  };
}

function bearing(request: Request, access: string | undefined): Request {
  const copy = request.clone();
  if (access !== undefined) copy.headers.set('authorization', `Bearer ${access}`);
  return copy;
}

/** Sends the session's access token; refused with 401, renews it and asks once more. */
export function withSession(send: Send, session: Session): Send {
  return async (request) => {
    const access = session.tokens?.access;
    const response = await send(bearing(request, access));
    if (response.status !== 401 || isSignIn(request)) return response;
    const renewed = await session.accessInsteadOf(access);
    if (renewed === null) return response;
    await response.body?.cancel();
    return send(bearing(request, renewed));
  };
}

/** There 401 means a wrong password or token in the body, which no other access token cures. */
function isSignIn(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return /\/auth\/(login|refresh|register|invitations\/accept)\/?$/.test(pathname);
}
