import { isGrpcServiceError } from '@temporalio/client';

// gRPC status codes: https://grpc.io/docs/guides/status-codes/
const grpcInvalidArgument = 3;

/**
 * Whether Temporal has understood the schedule it was given and will not have it, however often it is asked. Of its
 * times ("Invalid schedule spec") the client says so by a `TypeError`, with nothing of the server's own error.
 */
export function isRefused(error: unknown): boolean {
  if (isGrpcServiceError(error)) return error.code === grpcInvalidArgument;
  if (error instanceof TypeError) return true;
  return error instanceof Error && error.cause !== undefined && isRefused(error.cause);
}
