import { unprocessable } from '#contracts/shared/app-error.ts';

interface GivenState<Status extends string> {
  status?: Status | undefined;
  is_active?: boolean | undefined;
}

/**
 * `status` and `is_active` of a site or sector tell the same: given one, the other follows.
 *
 * @returns nothing when neither was given
 * @throws AppError `unprocessable` when both are given and do not agree
 */
export function stateOf<Status extends string>({
  status,
  is_active: isActive,
}: GivenState<Status>): { status?: Status | 'active' | 'inactive'; isActive?: boolean } {
  if (status === undefined) {
    return isActive === undefined ? {} : { isActive, status: isActive ? 'active' : 'inactive' };
  }
  const follows = status === 'active';
  if (isActive !== undefined && isActive !== follows) {
    throw unprocessable('status', `Does not agree with is_active: ${isActive}`);
  }
  return { status, isActive: follows };
}
