import type { OutboundFetch } from '#providers/outbound/outbound-fetch.ts';

/** Requests by their method and the part of the address that tells the route. */
export interface Matching {
  method: string;
  route: RegExp;
}

function fits(matching: Matching, url: string, method: string): boolean {
  return method === matching.method && matching.route.test(decodeURIComponent(url));
}

/** Lets a request through and loses its answer, once: what a cut connection looks like after the work is done. */
export function losingAnswer(real: OutboundFetch, matching: Matching): OutboundFetch {
  let isLost = false;
  return async (url, request) => {
    const response = await real(url, request);
    if (isLost || !fits(matching, url, request.method)) return response;
    isLost = true;
    throw Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  };
}

/** Counts matching requests on their way. */
export function counting(
  real: OutboundFetch,
  matching: Matching,
): { fetch: OutboundFetch; count(): number } {
  let count = 0;
  return {
    fetch: (url, request) => {
      if (fits(matching, url, request.method)) count += 1;
      return real(url, request);
    },
    count: () => count,
  };
}
