import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';

/** What `pipeline` says of a response that was closed before its end. */
const clientHasLeft = 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Streams a CSV file as fast as the client reads. What fails on the way cuts the connection, so that half a
 * file is never taken for a whole one; a client that leaves is nobody's failure.
 *
 * @param fileName what a browser calls the file
 */
export async function sendCsv(
  lines: Readable,
  fileName: string,
  { request, response }: { request: Request; response: Response },
): Promise<void> {
  response.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}"`,
    // Proxies that gather an answer would have to gather all of it.
    'X-Accel-Buffering': 'no',
  });
  if (request.method === 'HEAD') {
    lines.destroy();
    response.end();
    return;
  }
  // From here on a failure cannot become another answer.
  response.flushHeaders();
  try {
    await pipeline(lines, response);
  } catch (error) {
    const hasLeft = error instanceof Error && Reflect.get(error, 'code') === clientHasLeft;
    if (!hasLeft) throw error;
  }
}
