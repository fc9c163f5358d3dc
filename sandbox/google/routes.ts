import { Router } from 'express';
import { decideConsent, showConsent } from './authorize.ts';
import { GoogleCodes } from './codes.ts';
import { exchangeCode } from './token.ts';
import { showUserInfo } from './user-info.ts';

/** /google: consent page, token endpoint and userinfo of "Sign in with Google". */
export function googleRoutes(): Router {
  const router = Router();
  const codes = new GoogleCodes();
  router.get('/authorize', showConsent);
  router.post('/authorize', decideConsent(codes));
  router.post('/token', exchangeCode(codes));
  router.get('/userinfo', showUserInfo(codes));
  return router;
}
