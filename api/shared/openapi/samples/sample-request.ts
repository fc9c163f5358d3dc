/** What a code sample shows: one request, complete. */
export interface SampleRequest {
  /** In capitals. */
  method: string;
  /** Absolute, with example values in path and query. */
  url: string;
  headers: Record<string, string>;
  /** Sent as JSON; undefined where nothing or a file is sent. */
  body: unknown;
  /** Sent as it is. */
  file?: string;
  /** Name of the environment variable with the token; null on public routes. */
  tokenVariable: string | null;
}

/** The variable every sample reads its token from. */
export const tokenVariable = 'IGNY8_TOKEN';

/** JSON over several lines, as far right as the code around it. */
export function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
