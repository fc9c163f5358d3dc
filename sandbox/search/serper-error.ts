/** How Serper words a refusal. */
export interface SerperError {
  message: string;
  statusCode: number;
}

const messages: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized.',
  403: 'Unauthorized.',
  404: 'Not found',
  429: 'Too many requests',
};

export function serperError(status: number, message?: string): SerperError {
  const fallback = status < 500 ? 'Bad request' : 'Internal server error';
  return { message: message ?? messages[status] ?? fallback, statusCode: status };
}
