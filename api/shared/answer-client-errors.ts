import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import { errorCodes } from '#contracts/shared/error-codes.ts';

/** Node's own answers to what its parser refuses; anything else of it is a 400. */
const statusOf: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * What is no HTTP never becomes a request of Express: answered here, in the envelope of every refusal,
 * and the connection is closed.
 */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = statusOf[error.code ?? ''] ?? 400;
    const requestId = randomUUID();
    const body = JSON.stringify({
      success: false,
      error: status === 400 ? errorCodes.validation_failed.message : STATUS_CODES[status],
      request_id: requestId,
    });
    socket.end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        `X-Request-Id: ${requestId}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}
