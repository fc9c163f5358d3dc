import type { Route } from '#api/shared/route-record.ts';
import { accountRoutes } from './accounts/crud.ts';
import { apiKeyRoutes } from './api-keys/crud.ts';
import { changeMe } from './auth/change-me.ts';
import { changePassword } from './auth/change-password.ts';
import { forgotPassword } from './auth/forgot-password.ts';
import { googleCallback } from './auth/google/callback.ts';
import { startGoogle } from './auth/google/start.ts';
import { listGroups } from './auth/groups.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { showMe } from './auth/me.ts';
import { refresh } from './auth/refresh.ts';
import { register } from './auth/register.ts';
import { resetPasswordRoute } from './auth/reset-password.ts';
import { resendVerification, verifyEmailRoute } from './auth/verify-email.ts';
import {
  changeIndustry,
  createIndustry,
  deleteIndustry,
  replaceIndustry,
} from './industries/change.ts';
import { listIndustries, retrieveIndustry } from './industries/list.ts';
import { acceptInvitationRoute } from './invitations/accept.ts';
import { invitationRoutes } from './invitations/crud.ts';
import { planRoutes } from './plans/crud.ts';
import { sectorRoutes } from './sectors/crud.ts';
import { changeSeedKeywordRoutes } from './seed-keywords/change.ts';
import { importSeedKeywordFile } from './seed-keywords/import-csv.ts';
import { listSeedKeywords, retrieveSeedKeyword } from './seed-keywords/list.ts';
import { siteAccessRoutes } from './site-access/crud.ts';
import { siteRoutes } from './sites/crud.ts';
import { listSubscriptions } from './subscriptions/list.ts';
import { userRoutes } from './users/crud.ts';

export const identityRoutes: readonly Route[] = [
  register,
  login,
  refresh,
  startGoogle,
  googleCallback,
  logout,
  changePassword,
  forgotPassword,
  resetPasswordRoute,
  verifyEmailRoute,
  resendVerification,
  showMe,
  changeMe,
  listGroups,
  ...userRoutes,
  ...siteAccessRoutes,
  ...invitationRoutes,
  acceptInvitationRoute,
  ...accountRoutes,
  ...planRoutes,
  listSubscriptions,
  ...apiKeyRoutes,
  ...siteRoutes,
  ...sectorRoutes,
  listIndustries,
  retrieveIndustry,
  createIndustry,
  replaceIndustry,
  changeIndustry,
  deleteIndustry,
  listSeedKeywords,
  retrieveSeedKeyword,
  importSeedKeywordFile,
  ...changeSeedKeywordRoutes,
];
