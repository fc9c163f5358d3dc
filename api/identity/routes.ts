import type { Route } from '#api/shared/route-record.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { showMe } from './auth/me.ts';
import { refresh } from './auth/refresh.ts';
import { register } from './auth/register.ts';
import { listIndustries } from './industries/list.ts';
import { sectorRoutes } from './sectors/crud.ts';
import { siteRoutes } from './sites/crud.ts';

export const identityRoutes: readonly Route[] = [
  register,
  login,
  refresh,
  logout,
  showMe,
  ...siteRoutes,
  ...sectorRoutes,
  listIndustries,
];
