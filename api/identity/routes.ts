import type { Route } from '#api/shared/route-record.ts';
import { changeMe } from './auth/change-me.ts';
import { changePassword } from './auth/change-password.ts';
import { forgotPassword } from './auth/forgot-password.ts';
import { listGroups } from './auth/groups.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { showMe } from './auth/me.ts';
import { refresh } from './auth/refresh.ts';
import { register } from './auth/register.ts';
import { resetPasswordRoute } from './auth/reset-password.ts';
import { resendVerification, verifyEmailRoute } from './auth/verify-email.ts';
import { listIndustries } from './industries/list.ts';
import { sectorRoutes } from './sectors/crud.ts';
import { siteRoutes } from './sites/crud.ts';

export const identityRoutes: readonly Route[] = [
  register,
  login,
  refresh,
  logout,
  changePassword,
  forgotPassword,
  resetPasswordRoute,
  verifyEmailRoute,
  resendVerification,
  showMe,
  changeMe,
  listGroups,
  ...siteRoutes,
  ...sectorRoutes,
  listIndustries,
];
