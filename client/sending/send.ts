/** `fetch` with a finished request: the one way out, so that layers can be put around each other. */
export type Send = (request: Request) => Promise<Response>;
