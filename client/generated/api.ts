// Written by scripts/client.ts from openapi.json. Change the routes, then: npm run openapi

export interface paths {
    "/api/v1/auth/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an account and its owner
         * @description The account starts on the default plan, with its credits at once. An e-mail asks to confirm the address.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description After several failures for an e-mail or from an address, further attempts must wait: 429 with `Retry-After`.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token
         * @description Each token counts once; using one twice ends its whole family. Without a token in the body that of the cookie counts.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin to sign in with Google
         * @description The browser goes on to `authorization_endpoint`, with the cookie of this answer. 404 where Google sign-in is not configured.
         *
         *     Needs no token. Throttle `auth`.
         */
        get: operations["getAuthGoogle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/callback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from Google, signed in
         * @description An address that Google has verified opens the account of the same address; `mode=signup` makes one where there is none, without a password (`password_setup_required`).
         *
         *     Needs no token. Throttle `auth`.
         */
        get: operations["getAuthGoogleCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description The family of the refresh token (of the body, else of the cookie) ends and the cookie is cleared; an unknown token is answered the same. The access token lives on until its end, 15 minutes at most.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `write`. Throttle `auth`.
         */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the own password
         * @description Every sign-in of the user ends, this one too; the answer holds the tokens to go on with. Who signed up with Google and has no password yet (`password_setup_required`) leaves `old_password` out.
         *
         *     Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `auth_strict`.
         */
        post: operations["postAuthChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an e-mail to reset the password
         * @description Answers the same for every address. The token of the e-mail counts once, for an hour.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set another password with the token of the e-mail
         * @description Ends every sign-in of the user.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address
         * @description The token of the e-mail counts once, for seven days.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/resend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the e-mail that confirms the address again
         * @description Answers the same when the address is confirmed already, or after too many.
         *
         *     Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `auth_strict`.
         */
        post: operations["postAuthVerifyEmailResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I?
         * @description Of an API key: the person who made it, with what the key may.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my profile
         * @description Another e-mail needs `old_password`, and must be verified again: the link goes to the new address, and the old one is told. Who has no password yet (`password_setup_required`) sets one first. More than five such e-mails an hour are 429.
         *
         *     Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthMe"];
        trace?: never;
    };
    "/api/v1/auth/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what each role may
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Permission `view_users`: developer, owner, admin, editor, viewer; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthUsers"];
        put?: never;
        /**
         * Create a user
         * @description With a password to hand over; an invitation lets people choose their own. An e-mail asks to confirm the address.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        post: operations["postAuthUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/users/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a user
         * @description Permission `view_users`: developer, owner, admin, editor, viewer; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthUsersId"];
        /**
         * Replace a user
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthUsersId"];
        post?: never;
        /**
         * Delete a user
         * @description At once, with tokens, API keys and grants. Never the owner, and nobody themselves. To keep the person and shut out: `is_active`.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthUsersId"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthUsersId"];
        trace?: never;
    };
    "/api/v1/auth/users/{id}/grant-site/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant a site to an editor or viewer
         * @description Counts at once. Granting twice changes nothing; owners and admins need no grant.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        post: operations["postAuthUsersIdGrantSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/users/{id}/revoke-site/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the grant of a site back
         * @description Counts at once, also for open event streams. Revoking twice changes nothing.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        post: operations["postAuthUsersIdRevokeSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/site-access/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List site grants
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        get: operations["getAuthSiteAccess"];
        put?: never;
        /**
         * Create a site grant
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        post: operations["postAuthSiteAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/site-access/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a site grant
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        get: operations["getAuthSiteAccessId"];
        /**
         * Replace a site grant
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthSiteAccessId"];
        post?: never;
        /**
         * Delete a site grant
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthSiteAccessId"];
        options?: never;
        head?: never;
        /**
         * Change a site grant
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthSiteAccessId"];
        trace?: never;
    };
    "/api/v1/auth/invitations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        get: operations["getAuthInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description An e-mail with a link that counts for 7 days. One open invitation an address; one that has expired is replaced.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        post: operations["postAuthInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an invitation
         * @description Withdraws it: its link opens nothing any more. An accepted one is 409.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthInvitationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the user with its grants, the e-mail verified, and signs in.
         *
         *     Needs no token. Throttle `auth_strict`.
         */
        post: operations["postAuthInvitationsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accounts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthAccounts"];
        put?: never;
        /**
         * Open an account for a customer
         * @description With its owner, plan, subscription and first credits, as registering does.
         *
         *     Permission `develop`: developer; no API key. Throttle `auth`.
         */
        post: operations["postAuthAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/accounts/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an account
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthAccountsId"];
        put?: never;
        post?: never;
        /**
         * Delete an account
         * @description Closes it: nobody of it gets in any more, what runs is cancelled, keys, open invitations and the subscription end. Its rows and its ledger stay; another `status` opens it again and lets its owner in.
         *
         *     Permission `develop`: developer; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthAccountsId"];
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthAccountsId"];
        trace?: never;
    };
    "/api/v1/auth/accounts/{id}/transfer-ownership/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand an account over
         * @description To an active user of it. The owner becomes an admin, and both are asked to sign in again.
         *
         *     Permission `manage_account`: developer, owner; no API key. Throttle `auth`.
         */
        post: operations["postAuthAccountsIdTransferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/plans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List plans
         * @description What can be subscribed to, the cheapest first. Developers see the others, too.
         *
         *     Needs no token. Throttle `auth`.
         */
        get: operations["getAuthPlans"];
        put?: never;
        /**
         * Create a plan
         * @description Permission `develop`: developer; no API key. Throttle `auth`.
         */
        post: operations["postAuthPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/plans/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a plan
         * @description Also one that is no longer offered: whoever is on it can read what it says.
         *
         *     Needs no token. Throttle `auth`.
         */
        get: operations["getAuthPlansId"];
        /**
         * Replace a plan
         * @description Permission `develop`: developer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthPlansId"];
        post?: never;
        /**
         * Delete a plan
         * @description One that accounts are or were on is 409: `is_active` false offers it no longer.
         *
         *     Permission `develop`: developer; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthPlansId"];
        options?: never;
        head?: never;
        /**
         * Change a plan
         * @description Permission `develop`: developer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthPlansId"];
        trace?: never;
    };
    "/api/v1/auth/subscriptions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Permission `view_account_billing`: developer, owner; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        get: operations["getAuthApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The key is answered once, here. It acts as its maker: `read` is GET, `write` everything else.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        post: operations["postAuthApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an API key
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        get: operations["getAuthApiKeysId"];
        /**
         * Replace an API key
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthApiKeysId"];
        post?: never;
        /**
         * Delete an API key
         * @description Revokes it at once. Its row stays for the audit log, and is shown no more.
         *
         *     Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthApiKeysId"];
        options?: never;
        head?: never;
        /**
         * Change an API key
         * @description Permission `manage_users`: developer, owner, admin; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthApiKeysId"];
        trace?: never;
    };
    "/api/v1/auth/sites/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sites
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSites"];
        put?: never;
        /**
         * Create a site
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`.
         */
        post: operations["postAuthSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sites/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a site
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSitesId"];
        /**
         * Replace a site
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthSitesId"];
        post?: never;
        /**
         * Delete a site
         * @description With its sectors and grants, when nothing else hangs on it; else 409 tells what does. Whoever has it as current site is moved to another one.
         *
         *     Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`.
         */
        delete: operations["deleteAuthSitesId"];
        options?: never;
        head?: never;
        /**
         * Change a site
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthSitesId"];
        trace?: never;
    };
    "/api/v1/auth/sectors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sectors
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSectors"];
        put?: never;
        /**
         * Create a sector
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`.
         */
        post: operations["postAuthSectors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sectors/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a sector
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSectorsId"];
        /**
         * Replace a sector
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthSectorsId"];
        post?: never;
        /**
         * Delete a sector
         * @description When nothing hangs on it; else 409 tells what does.
         *
         *     Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`.
         */
        delete: operations["deleteAuthSectorsId"];
        options?: never;
        head?: never;
        /**
         * Change a sector
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthSectorsId"];
        trace?: never;
    };
    "/api/v1/auth/industries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List industries with their sectors
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthIndustries"];
        put?: never;
        /**
         * Create an industry with its sectors
         * @description Permission `develop`: developer; no API key. Throttle `auth`.
         */
        post: operations["postAuthIndustries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/industries/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an industry with its sectors
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthIndustriesId"];
        /**
         * Replace an industry
         * @description Permission `develop`: developer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthIndustriesId"];
        post?: never;
        /**
         * Delete an industry nothing belongs to
         * @description An industry in use is refused with 409; switch it off with `is_active` instead.
         *
         *     Permission `develop`: developer; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthIndustriesId"];
        options?: never;
        head?: never;
        /**
         * Change an industry
         * @description Permission `develop`: developer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthIndustriesId"];
        trace?: never;
    };
    "/api/v1/auth/seed-keywords/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List seed keywords
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSeedKeywords"];
        put?: never;
        /**
         * Create a seed keyword
         * @description Permission `develop`: developer; no API key. Throttle `auth`.
         */
        post: operations["postAuthSeedKeywords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/seed-keywords/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a seed keyword
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `auth`.
         */
        get: operations["getAuthSeedKeywordsId"];
        /**
         * Replace a seed keyword
         * @description Permission `develop`: developer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putAuthSeedKeywordsId"];
        post?: never;
        /**
         * Delete a seed keyword
         * @description Permission `develop`: developer; no API key. Throttle `auth`.
         */
        delete: operations["deleteAuthSeedKeywordsId"];
        options?: never;
        head?: never;
        /**
         * Change a seed keyword
         * @description Permission `develop`: developer; no API key. Throttle `auth`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchAuthSeedKeywordsId"];
        trace?: never;
    };
    "/api/v1/auth/seed-keywords/import_csv/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import seed keywords from a CSV file
         * @description Columns keyword, industry, sector; volume, difficulty, intent and country where known. Good rows are kept, bad ones are told by line.
         *
         *     Permission `develop`: developer; no API key. Throttle `auth`.
         */
        post: operations["postAuthSeedKeywordsImportCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keywords
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerKeywords"];
        put?: never;
        /**
         * Create a keyword
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a keyword
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerKeywordsId"];
        /**
         * Replace a keyword
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putPlannerKeywordsId"];
        post?: never;
        /**
         * Delete a keyword
         * @description It can be brought back from the Trash within 30 days.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        delete: operations["deletePlannerKeywordsId"];
        options?: never;
        head?: never;
        /**
         * Change a keyword
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchPlannerKeywordsId"];
        trace?: never;
    };
    "/api/v1/planner/keywords/{id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a keyword back from the Trash
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywordsIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/bulk_delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete keywords
         * @description They can be brought back from the Trash within 30 days.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywordsBulkDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/bulk_restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring keywords back from the Trash
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywordsBulkRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/bulk_update_status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the status of keywords
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywordsBulkUpdateStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/bulk_add_from_seed/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add keywords of the seed library to a sector
         * @description Their text and figures are the library’s until they have their own. One that the sector has already, that is no longer offered or of another industry is left out, with the reason.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywordsBulkAddFromSeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/import_csv/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import keywords from a CSV file
         * @description Comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; column names of the usual keyword tools are known in eight languages. Good rows are kept, bad ones are told by line.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerKeywordsImportCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/export_csv/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export keywords as a CSV file
         * @description Filters, search and ordering as the list; all of it, streamed. `import_csv/` takes the file as it is. UTF-8 with a byte order mark; cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes off again.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerKeywordsExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keyword_imports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keyword imports
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerKeywordImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keyword_imports/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a keyword import
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerKeywordImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keyword_imports/{id}/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the verdict of every row of an import
         * @description CSV with the columns row (line of the file), keyword, verdict, field, message. Not there while the file is still being read: 409.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerKeywordImportsIdReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/keywords/auto_cluster/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Group keywords into clusters
         * @description Up to 100,000 keywords. New keywords join clusters they fit; clusters that somebody has named, filled or locked keep their names and keywords. With `preview` nothing is changed until the proposal is accepted. The price of a request is held; charged is the share of the keywords that were not clustered before or whose cluster had to be named.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner_ai`. Module `planner`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postPlannerKeywordsAutoCluster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_proposals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cluster proposals
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusterProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_proposals/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a cluster proposal
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusterProposalsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_proposals/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept what a clustering run proposes: it goes on and saves it
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClusterProposalsIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_proposals/{id}/discard/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn down what a clustering run proposes: nothing is changed or charged
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClusterProposalsIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_proposal_groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cluster proposal groups
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusterProposalGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_proposal_members/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cluster proposal members
         * @description What moves where: `is_move=true`. Who is left out, and why, has no group.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusterProposalMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clusters
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusters"];
        put?: never;
        /**
         * Create a cluster
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClusters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a cluster
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClustersId"];
        /**
         * Replace a cluster
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putPlannerClustersId"];
        post?: never;
        /**
         * Delete a cluster
         * @description Its keywords lose it and are new; ideas, tasks and content keep the link until it is purged. Can be undone with its keywords, or brought back from the Trash without them.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        delete: operations["deletePlannerClustersId"];
        options?: never;
        head?: never;
        /**
         * Change a cluster
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchPlannerClustersId"];
        trace?: never;
    };
    "/api/v1/planner/clusters/{id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a cluster back from the Trash
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/bulk_delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete clusters
         * @description As the deletion of one; all of a sector are one change, which can be undone.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersBulkDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/bulk_restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring clusters back from the Trash
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersBulkRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/merge/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge clusters into the first
         * @description Keywords, ideas, tasks and content of the others move to the first, the others go into the Trash. Locked ones are merged, too: a lock holds runs back, not people.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/split/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split keywords of a cluster off as a new one
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/move/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move keywords into a cluster, or out of their clusters
         * @description `updated` counts those that were not there already.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/{id}/lock/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock a cluster: no run puts anything into it or takes anything out
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersIdLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/{id}/unlock/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock a cluster
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClustersIdUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_changes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cluster changes
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusterChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_changes/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a change of clusters, with what moved
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerClusterChangesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/cluster_changes/{id}/undo/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of clusters
         * @description Membership, names, locks, deleted clusters and moved ideas, tasks and content are as they were before. 409 when a later change builds on this one, which `data` then names; when it was undone already; when a cluster was purged, or its name taken, meanwhile.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerClusterChangesIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/clusters/auto_generate_ideas/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate content ideas for clusters
         * @description A cluster that is disabled or has no keywords refuses all, with its name.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner_ai`. Module `planner`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postPlannerClustersAutoGenerateIdeas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List content ideas
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerIdeas"];
        put?: never;
        /**
         * Create a content idea
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a content idea
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        get: operations["getPlannerIdeasId"];
        /**
         * Replace a content idea
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putPlannerIdeasId"];
        post?: never;
        /**
         * Delete a content idea
         * @description Can be brought back from the Trash within 30 days. A task that was made of it stays.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        delete: operations["deletePlannerIdeasId"];
        options?: never;
        head?: never;
        /**
         * Change a content idea
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchPlannerIdeasId"];
        trace?: never;
    };
    "/api/v1/planner/ideas/{id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a content idea back from the Trash
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeasIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/bulk_delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete content ideas
         * @description They can be brought back from the Trash within 30 days.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeasBulkDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/bulk_restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring content ideas back from the Trash
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeasBulkRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/bulk_update_status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the status of content ideas
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeasBulkUpdateStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/bulk_queue_to_writer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a writing task of each idea
         * @description An idea that is already queued or written is left out, with the reason.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeasBulkQueueToWriter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planner/ideas/bulk_unqueue/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take content ideas back from the writer
         * @description While its task is pending: the task goes to the Trash and the idea is new again. Others are left out, with the reason.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `planner`. Module `planner`: 403 while it is switched off.
         */
        post: operations["postPlannerIdeasBulkUnqueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/tasks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `writer`. Module `writer`: 403 while it is switched off.
         */
        get: operations["getWriterTasks"];
        put?: never;
        /**
         * Create a task
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `writer`. Module `writer`: 403 while it is switched off.
         */
        post: operations["postWriterTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/tasks/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a task
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `writer`. Module `writer`: 403 while it is switched off.
         */
        get: operations["getWriterTasksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/tasks/auto_generate_content/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the content of tasks
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `writer_ai`. Module `writer`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postWriterTasksAutoGenerateContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/tasks/generate_images/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the images of the content of tasks
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `image_gen`. Module `writer`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postWriterTasksGenerateImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/content/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List content items
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `content_read`. Module `writer`: 403 while it is switched off.
         */
        get: operations["getWriterContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/content/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a content item
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `content_read`. Module `writer`: 403 while it is switched off.
         */
        get: operations["getWriterContentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/content/{id}/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish this content
         * @description Without destinations to every active integration of its site.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `content_write`. Module `writer`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postWriterContentIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/images/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List images
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `image_gen`. Module `writer`: 403 while it is switched off.
         */
        get: operations["getWriterImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/images/{id}/file/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the file of an image
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `image_gen`. Module `writer`: 403 while it is switched off.
         */
        get: operations["getWriterImagesIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/content/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take tasks through the whole pipeline
         * @description Writing, image prompts, images and publishing, a run a task.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `ai_function`. Module `writer`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postPipelinesContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publisher/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a content to destinations
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`. Module `publisher`: 403 while it is switched off. Reserves the estimated credits of the whole request, then starts.
         */
        post: operations["postPublisherPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publisher/publishing-records/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List publishing records
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `default`. Module `publisher`: 403 while it is switched off.
         */
        get: operations["getPublisherPublishingRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/integrations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List integrations
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `default`.
         */
        get: operations["getIntegrationIntegrations"];
        put?: never;
        /**
         * Create an integration
         * @description Credentials are encrypted before they are stored and never answered.
         *
         *     Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`.
         */
        post: operations["postIntegrationIntegrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/integrations/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an integration
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `default`.
         */
        get: operations["getIntegrationIntegrationsId"];
        put?: never;
        post?: never;
        /**
         * Delete an integration
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`.
         */
        delete: operations["deleteIntegrationIntegrationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/credits/balance/balance/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the credit balance
         * @description Permission `view_billing`: developer, owner, admin, editor, viewer; an API key with the scope `read`. Throttle `billing`.
         */
        get: operations["getBillingCreditsBalanceBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/credits/transactions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lines of the credit ledger
         * @description Permission `view_billing`: developer, owner, admin, editor, viewer; an API key with the scope `read`. Throttle `billing`.
         */
        get: operations["getBillingCreditsTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/credits/costs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what each operation costs
         * @description Permission `view_billing`: developer, owner, admin, editor, viewer; an API key with the scope `read`. Throttle `billing`.
         */
        get: operations["getBillingCreditsCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/credits/usage/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what credits were used for
         * @description Permission `view_billing`: developer, owner, admin, editor, viewer; an API key with the scope `read`. Throttle `billing`.
         */
        get: operations["getBillingCreditsUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what an operation would cost
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`.
         */
        post: operations["postEstimates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/subscription/history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Permission `view_account_billing`: developer, owner; an API key with the scope `read`. Throttle `billing`.
         */
        get: operations["getBillingSubscriptionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/ping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the API there?
         * @description Needs no token. Throttle `system`.
         */
        get: operations["getSystemPing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how the platform is
         * @description API, database, Temporal and its task queues; and of the caller's account what providers did in the last 24 hours and the last runs that failed.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/integrations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the settings of every integration
         * @description All types, also those not set up yet; keys are masked.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/integrations/{type}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the settings of an integration
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsIntegrationsType"];
        /**
         * Save the settings of an integration
         * @description The key is encrypted before it is stored, and answered masked.
         *
         *     Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`.
         */
        put: operations["putSystemSettingsIntegrationsType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/integrations/{type}/save/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save the settings of an integration
         * @description The key is encrypted before it is stored, and answered masked.
         *
         *     Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`.
         */
        post: operations["postSystemSettingsIntegrationsTypeSave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/modules/enable/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show which modules are switched on
         * @description Made with all modules on at the first reading.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsModulesEnable"];
        /**
         * Set the module switches
         * @description The routes of a module that is switched off answer 403 "Module disabled".
         *
         *     Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putSystemSettingsModulesEnable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change module switches
         * @description The routes of a module that is switched off answer 403 "Module disabled".
         *
         *     Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchSystemSettingsModulesEnable"];
        trace?: never;
    };
    "/api/v1/system/settings/ai/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the AI settings
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsAi"];
        /**
         * Save the AI settings
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putSystemSettingsAi"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/account/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List account settings
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsAccount"];
        put?: never;
        /**
         * Create an account setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`.
         */
        post: operations["postSystemSettingsAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/account/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an account setting
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsAccountId"];
        /**
         * Replace an account setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putSystemSettingsAccountId"];
        post?: never;
        /**
         * Delete an account setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`.
         */
        delete: operations["deleteSystemSettingsAccountId"];
        options?: never;
        head?: never;
        /**
         * Change an account setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchSystemSettingsAccountId"];
        trace?: never;
    };
    "/api/v1/system/settings/modules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List module settings
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsModules"];
        put?: never;
        /**
         * Create a module setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`.
         */
        post: operations["postSystemSettingsModules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/modules/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a module setting
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemSettingsModulesId"];
        /**
         * Replace a module setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putSystemSettingsModulesId"];
        post?: never;
        /**
         * Delete a module setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`.
         */
        delete: operations["deleteSystemSettingsModulesId"];
        options?: never;
        head?: never;
        /**
         * Change a module setting
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `write`. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchSystemSettingsModulesId"];
        trace?: never;
    };
    "/api/v1/system/settings/user/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List user settings
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system`.
         */
        get: operations["getSystemSettingsUser"];
        put?: never;
        /**
         * Create a user setting
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system_admin`.
         */
        post: operations["postSystemSettingsUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/user/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a user setting
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system`.
         */
        get: operations["getSystemSettingsUserId"];
        /**
         * Replace a user setting
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putSystemSettingsUserId"];
        post?: never;
        /**
         * Delete a user setting
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system_admin`.
         */
        delete: operations["deleteSystemSettingsUserId"];
        options?: never;
        head?: never;
        /**
         * Change a user setting
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchSystemSettingsUserId"];
        trace?: never;
    };
    "/api/v1/system/settings/system/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List system settings
         * @description Permission `develop`: developer; no API key. Throttle `system`.
         */
        get: operations["getSystemSettingsSystem"];
        put?: never;
        /**
         * Create a system setting
         * @description Permission `develop`: developer; no API key. Throttle `system_admin`.
         */
        post: operations["postSystemSettingsSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/settings/system/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a system setting
         * @description Permission `develop`: developer; no API key. Throttle `system`.
         */
        get: operations["getSystemSettingsSystemId"];
        /**
         * Replace a system setting
         * @description Permission `develop`: developer; no API key. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        put: operations["putSystemSettingsSystemId"];
        post?: never;
        /**
         * Delete a system setting
         * @description Permission `develop`: developer; no API key. Throttle `system_admin`.
         */
        delete: operations["deleteSystemSettingsSystemId"];
        options?: never;
        head?: never;
        /**
         * Change a system setting
         * @description Permission `develop`: developer; no API key. Throttle `system_admin`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchSystemSettingsSystemId"];
        trace?: never;
    };
    "/api/v1/system/notifications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/notifications/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a notification
         * @description Permission `be_oneself`: developer, owner, admin, editor, viewer; no API key. Throttle `system`. With `row_version` or `If-Match`: 409 when the row has changed.
         */
        patch: operations["patchSystemNotificationsId"];
        trace?: never;
    };
    "/api/v1/system/audit-log/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit log lines
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/ai-requests/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List AI requests
         * @description Permission `administer`: developer, owner, admin, system_bot; an API key with the scope `read`. Throttle `system`.
         */
        get: operations["getSystemAiRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `default`.
         */
        get: operations["getRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a run with its children and timeline
         * @description Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `default`.
         */
        get: operations["getRunsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a run
         * @description Server-sent events: stage, progress, then one result, which ends the stream. Resumable by Last-Event-ID.
         *
         *     Permission `view`: developer, owner, admin, editor, viewer, system_bot; an API key with the scope `read`. Throttle `default`.
         */
        get: operations["getRunsIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/pause/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a run after its present step
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`.
         */
        post: operations["postRunsIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/resume/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a paused run
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`.
         */
        post: operations["postRunsIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run: what was written stays, unused credits come back
         * @description Permission `edit`: developer, owner, admin, editor, system_bot; an API key with the scope `write`. Throttle `default`.
         */
        post: operations["postRunsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /** @constant */
            success: false;
            error: string;
            errors?: {
                [key: string]: string[];
            };
            /** @description Also in the X-Request-Id header. */
            request_id: string;
        };
        InsufficientCredits: {
            /** @constant */
            success: false;
            error: string;
            errors?: {
                [key: string]: string[];
            };
            /** @description Also in the X-Request-Id header. */
            request_id: string;
            required: number;
            available: number;
        };
        SignIn: {
            user: components["schemas"]["SignedInUser"];
            access: string;
            /** Format: date-time */
            access_expires_at: string;
            refresh: string;
            /** Format: date-time */
            refresh_expires_at: string;
        };
        SignedInUser: {
            /** Format: uuid */
            id: string;
            email: string;
            username: string;
            full_name: string;
            /** @enum {string} */
            role: "developer" | "owner" | "admin" | "editor" | "viewer" | "system_bot";
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            };
        };
        TokenPair: {
            access: string;
            /** Format: date-time */
            access_expires_at: string;
            refresh: string;
            /** Format: date-time */
            refresh_expires_at: string;
        };
        Me: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            email: string;
            username: string;
            full_name: string;
            /** @enum {string} */
            role: "developer" | "owner" | "admin" | "editor" | "viewer" | "system_bot";
            company_name: string | null;
            profile_image: string | null;
            country: string | null;
            timezone: string;
            current_site_id: string | null;
            notify_by_email: boolean;
            survey_completed_at: string | null;
            is_active: boolean;
            email_verified_at: string | null;
            /** @enum {string} */
            signed_up_with: "password" | "google";
            last_login_with: ("password" | "google") | null;
            last_login_at: string | null;
            password_setup_required: boolean;
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
                status: string;
            };
            plan: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
                included_credits: number;
            } | null;
            credits: number;
            permissions: ("view" | "edit" | "administer" | "view_users" | "manage_users" | "view_billing" | "view_account_billing" | "manage_account" | "be_oneself" | "develop")[];
            enabled_modules: ("planner" | "writer" | "thinker" | "automation" | "site_builder" | "linker" | "optimizer" | "publisher" | "growth" | "analysis")[];
            /** @description Sites granted; null: every site */
            site_ids: string[] | null;
        };
        Group: {
            /** @enum {string} */
            name: "developer" | "owner" | "admin" | "editor" | "viewer" | "system_bot";
            permissions: {
                /** @enum {string} */
                name: "view" | "edit" | "administer" | "view_users" | "manage_users" | "view_billing" | "view_account_billing" | "manage_account" | "be_oneself" | "develop";
                description: string;
            }[];
            /** @description Sees only the sites it was granted */
            needs_grants: boolean;
        };
        User: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            email: string;
            /** @enum {string} */
            role: "developer" | "owner" | "admin" | "editor" | "viewer" | "system_bot";
            username: string;
            full_name: string;
            company_name: string | null;
            profile_image: string | null;
            country: string | null;
            timezone: string;
            current_site_id: string | null;
            is_active: boolean;
            email_verified_at: string | null;
            last_login_at: string | null;
        };
        GrantedSites: {
            /** Format: uuid */
            user_id: string;
            site_ids: string[];
        };
        SiteAccess: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            site_id: string;
            granted_by_id: string | null;
        };
        Invitation: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            email: string;
            /** @enum {string} */
            role: "admin" | "editor" | "viewer";
            site_ids: string[];
            /** @enum {string} */
            status: "open" | "expired" | "accepted";
            /** Format: date-time */
            expires_at: string;
            accepted_at: string | null;
            invited_by_id: string | null;
        };
        Account: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            name: string;
            slug: string;
            owner_id: string | null;
            plan_id: string | null;
            /** @enum {string} */
            status: "active" | "trial" | "suspended" | "cancelled";
            is_system: boolean;
            credits: number;
            low_credit_threshold: number;
            auto_topup_enabled: boolean;
            throttle_rates: {
                [key: string]: string;
            };
        };
        Plan: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            name: string;
            slug: string;
            price_cents: number;
            currency: string;
            /** @enum {string} */
            billing_cycle: "monthly" | "yearly";
            included_credits: number;
            extra_credit_price_cents: number;
            allow_credit_topup: boolean;
            auto_credit_topup_threshold: number | null;
            auto_credit_topup_amount: number | null;
            /** @description null: unlimited, as the other limits */
            max_users: number | null;
            max_sites: number | null;
            max_industries: number | null;
            max_author_profiles: number | null;
            support_level: string;
            features: {
                [key: string]: unknown;
            };
            /** @description null: never */
            credits_expire_days: number | null;
            is_active: boolean;
        };
        PlanForDevelopers: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            name: string;
            slug: string;
            price_cents: number;
            currency: string;
            /** @enum {string} */
            billing_cycle: "monthly" | "yearly";
            included_credits: number;
            extra_credit_price_cents: number;
            allow_credit_topup: boolean;
            auto_credit_topup_threshold: number | null;
            auto_credit_topup_amount: number | null;
            /** @description null: unlimited, as the other limits */
            max_users: number | null;
            max_sites: number | null;
            max_industries: number | null;
            max_author_profiles: number | null;
            support_level: string;
            features: {
                [key: string]: unknown;
            };
            /** @description null: never */
            credits_expire_days: number | null;
            is_active: boolean;
            provider_ids: {
                [key: string]: unknown;
            };
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            plan_id: string;
            plan: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            };
            status: string;
            provider: string;
            /** Format: date-time */
            current_period_start: string;
            /** Format: date-time */
            current_period_end: string;
            cancel_at_period_end: boolean;
            downgrade_to_plan_id: string | null;
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            user_id: string;
            name: string;
            /** @description How the key begins, to tell keys apart */
            prefix: string;
            scopes: ("read" | "write")[];
            expires_at: string | null;
            last_used_at: string | null;
        };
        NewApiKey: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            user_id: string;
            name: string;
            /** @description How the key begins, to tell keys apart */
            prefix: string;
            scopes: ("read" | "write")[];
            expires_at: string | null;
            last_used_at: string | null;
            key: string;
        };
        Site: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            name: string;
            slug: string;
            domain: string | null;
            industry_id: string | null;
            site_type: string;
            /** @enum {string} */
            hosting_type: "igny8_sites" | "wordpress" | "shopify" | "multi";
            status: string;
            is_active: boolean;
            settings: components["schemas"]["SiteSettings"];
        };
        SiteSettings: {
            auto_link: boolean;
            auto_optimize: boolean;
            auto_optimize_synced: boolean;
            target_score: number | null;
            /** @enum {string} */
            keyword_strategy: "volume" | "cpc" | "competition";
            tone_of_voice: string;
            tone_of_article: string;
            tone_scale: number | null;
            language: {
                /** @example english */
                name: string;
                /** @example en-US */
                locale: string;
            };
            article_context: string;
            /** @enum {string} */
            image_source: "none" | "ai" | "stock";
            /** @enum {string} */
            image_style: "illustration" | "photo" | "3d" | "watercolour" | "line_art";
            /** @enum {string} */
            image_format: "png" | "jpeg" | "webp";
            featured_image_required: boolean;
            featured_image_from_template: boolean;
            show_logo_on_featured_image: boolean;
            featured_image_template_id: string | null;
            /** @enum {string} */
            featured_image_template_label: "standard" | "premium";
            /** @enum {string} */
            external_link_rel: "no-follow" | "follow";
            max_internal_links: number;
            max_external_links: number;
            /** @enum {string} */
            glossary_links: "off" | "on";
            max_glossary_links: number;
            publishing: {
                /** @description Integrations of the site, on by default */
                destinations: string[];
                /** @enum {string} */
                remote_status: "draft" | "publish" | "future";
                auto_publish: boolean;
                auto_publish_content_types: ("blog_post" | "article" | "product" | "service" | "taxonomy" | "page")[];
                auto_publish_sources: ("igny8" | "wordpress" | "shopify" | "ghost" | "custom")[];
                categories: string[];
                image_required: boolean;
                minimum_score: number | null;
                /** @enum {string} */
                below_minimum: "warn" | "refuse";
            };
        };
        Sector: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            industry_sector_id: string | null;
            name: string;
            slug: string;
            is_active: boolean;
            status: string;
        };
        Industry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            name: string;
            slug: string;
            is_active: boolean;
            sectors: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            }[];
        };
        SeedKeyword: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            industry_id: string;
            /** Format: uuid */
            industry_sector_id: string;
            keyword: string;
            volume: number | null;
            difficulty: number | null;
            intent: ("informational" | "navigational" | "commercial" | "transactional") | null;
            country: string;
            is_active: boolean;
        };
        SeedKeywordImport: {
            imported: number;
            updated: number;
            duplicates: number;
            errors: {
                row: number;
                field: string;
                message: string;
            }[];
            /** @description All of them; `errors` holds the first 1000 */
            errors_count: number;
        };
        Keyword: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            deleted_at: string | null;
            keyword: string;
            original_keyword: string;
            seed_keyword_id: string | null;
            /** @description The figure that counts: the override, else its own, else the one of its seed keyword */
            volume: number | null;
            /** @description As `volume`; 0 to 100 */
            difficulty: number | null;
            volume_override: number | null;
            difficulty_override: number | null;
            cpc: number | null;
            cpc_currency: string | null;
            paid_difficulty: number | null;
            serp_position: number | null;
            trend: {
                month: string;
                volume: number;
            }[] | null;
            source: string | null;
            metrics_fetched_at: string | null;
            /** @description Its own, else the one of its seed keyword */
            intent: ("informational" | "navigational" | "commercial" | "transactional") | null;
            country: string | null;
            attributes: {
                [key: string]: unknown;
            };
            cluster_id: string | null;
            /** @description How alike it is to the others of its cluster, 0 to 1 */
            cluster_score: number | null;
            shared_terms: string[] | null;
            nearest_keyword_ids: string[] | null;
            /** @description Why the last clustering put it into no cluster */
            left_out_reason: string | null;
            status: string;
            disabled: boolean;
        };
        BulkDeleted: {
            deleted: number;
            /** @description In the order of the ids */
            results: components["schemas"]["BulkVerdict"][];
        };
        BulkVerdict: {
            /** Format: uuid */
            id: string;
            ok: boolean;
            error?: string;
        };
        BulkRestored: {
            restored: number;
            /** @description In the order of the ids */
            results: components["schemas"]["BulkVerdict"][];
        };
        BulkUpdated: {
            updated: number;
            /** @description In the order of the ids */
            results: components["schemas"]["BulkVerdict"][];
        };
        KeywordsFromSeed: {
            created: number;
            results: {
                /** Format: uuid */
                id: string;
                ok: boolean;
                /** Format: uuid */
                keyword_id?: string;
                error?: string;
            }[];
        };
        KeywordImport: {
            /** @description Of the import; null where nothing was written */
            id: string | null;
            /** @description Rows read; blank lines and the header are none */
            rows: number;
            imported: number;
            /** @description Rows whose keyword the sector had already, or the file further up */
            duplicates: number;
            /** @description Those of them that repeat a row of the file */
            duplicates_in_file: number;
            invalid: number;
            too_long: number;
            /** @description The first 1,000 problems of rows that cannot be taken; a row may have several */
            errors: {
                /** @description Line of the file, the first being 1 */
                row: number;
                field: string;
                message: string;
                /** @enum {string} */
                verdict: "added" | "duplicate_in_file" | "duplicate" | "invalid" | "too_long";
            }[];
            /** @description All of them */
            errors_count: number;
            /** @description The first 1,000 duplicates */
            warnings: {
                /** @description Line of the file, the first being 1 */
                row: number;
                field: string;
                message: string;
                /** @enum {string} */
                verdict: "added" | "duplicate_in_file" | "duplicate" | "invalid" | "too_long";
            }[];
            /** @description Field and the name of the column it was read from */
            columns: {
                [key: string]: string;
            };
            /** @description The first 20 rows as they were read, with dry_run=true */
            preview?: {
                row: number;
                keyword: string;
                volume: number | null;
                difficulty: number | null;
                cpc: number | null;
                cpc_currency: string | null;
                intent: ("informational" | "navigational" | "commercial" | "transactional") | null;
                country: string | null;
                /** @enum {string} */
                verdict: "added" | "duplicate_in_file" | "duplicate" | "invalid" | "too_long";
            }[];
        };
        KeywordImportRecord: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            file_name: string | null;
            made_by_id: string | null;
            /**
             * @description interrupted: the upload broke off; what was written by then is kept and counted
             * @enum {string}
             */
            status: "reading" | "completed" | "interrupted";
            /** @description Rows read; blank lines and the header are none */
            rows: number;
            imported: number;
            /** @description Rows whose keyword the sector had already, or the file further up */
            duplicates: number;
            /** @description Those of them that repeat a row of the file */
            duplicates_in_file: number;
            invalid: number;
            too_long: number;
            /** @description Field and the name of the column it was read from */
            columns: {
                [key: string]: string;
            };
        };
        AcceptedRun: {
            /** Format: uuid */
            run_id: string;
            workflow_id: string;
            /** Format: uuid */
            task_id: string;
        };
        StartConflict: {
            /** @constant */
            success: false;
            error: string;
            errors?: {
                [key: string]: string[];
            };
            /** @description Also in the X-Request-Id header. */
            request_id: string;
            /** Format: uuid */
            run_id?: string;
            workflow_id?: string;
        };
        ClusterProposal: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** Format: uuid */
            run_id: string;
            /** @enum {string} */
            status: "grouping" | "proposed" | "accepted" | "discarded" | "saved";
            is_preview: boolean;
            /** @enum {string} */
            tightness: "loose" | "balanced" | "tight";
            minimum_size: number;
            intent_wall: boolean;
            include_clustered: boolean;
            /** @description Whose vectors were used; null: words alone */
            embedding_model: string | null;
            keywords_count: number;
            groups_count: number;
            left_out_count: number;
            /** @description Keywords that leave the cluster they are in */
            moves_count: number;
        };
        ClusterProposalGroup: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** Format: uuid */
            proposal_id: string;
            position: number;
            name: string | null;
            description: string | null;
            pillar_keyword: string;
            cohesion: number;
            keywords_count: number;
            volume: number;
            /** @description The cluster it is or joins; null: a new one */
            cluster_id: string | null;
        };
        ClusterProposalMember: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** Format: uuid */
            proposal_id: string;
            /** Format: uuid */
            keyword_id: string;
            /** @description null: it is just being deleted for good */
            keyword: string | null;
            /** @description Null: in no group */
            group_position: number | null;
            from_cluster_id: string | null;
            is_move: boolean;
            score: number | null;
            shared_terms: string[];
            nearest_keyword_ids: string[];
            /** @description Why it is in no group */
            reason: string | null;
        };
        Cluster: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            name: string;
            description: string;
            pillar_keyword: string | null;
            cohesion: number | null;
            status: string;
            disabled: boolean;
            keywords_count: number;
            volume: number;
            mapped_pages: number;
            /** @description No run puts anything into it or takes anything out */
            locked: boolean;
            /** @description When a person last named, filled or locked it: no run renames or empties it */
            touched_at: string | null;
            /** @description Content outside of the cluster targets one of its keywords already */
            cannibalised: boolean;
            competing_content_id: string | null;
        };
        ChangedCluster: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            name: string;
            description: string;
            pillar_keyword: string | null;
            cohesion: number | null;
            status: string;
            disabled: boolean;
            keywords_count: number;
            volume: number;
            mapped_pages: number;
            /** @description No run puts anything into it or takes anything out */
            locked: boolean;
            /** @description When a person last named, filled or locked it: no run renames or empties it */
            touched_at: string | null;
            /** @description Content outside of the cluster targets one of its keywords already */
            cannibalised: boolean;
            competing_content_id: string | null;
            /**
             * Format: uuid
             * @description POST planner/cluster_changes/{id}/undo/ undoes it
             */
            change_id: string;
        };
        MovedKeywords: {
            updated: number;
            /** @description In the order of the ids */
            results: components["schemas"]["BulkVerdict"][];
            /** @description null when all were there */
            change_id: string | null;
        };
        ClusterChange: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** @enum {string} */
            kind: "merge" | "split" | "move" | "lock" | "unlock" | "rename" | "delete" | "recluster";
            title: string;
            /** @description null: a run did it */
            made_by_id: string | null;
            run_id: string | null;
            undone_at: string | null;
            undone_by_id: string | null;
        };
        ClusterChangeDetail: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** @enum {string} */
            kind: "merge" | "split" | "move" | "lock" | "unlock" | "rename" | "delete" | "recluster";
            title: string;
            /** @description null: a run did it */
            made_by_id: string | null;
            run_id: string | null;
            undone_at: string | null;
            undone_by_id: string | null;
            clusters_count: number;
            /** @description The first 1000 */
            clusters: {
                /** Format: uuid */
                id: string;
                before: {
                    name: string;
                    description: string;
                    pillar_keyword: string | null;
                    cohesion: number | null;
                    locked: boolean;
                } | null;
                after: {
                    name: string;
                    description: string;
                    pillar_keyword: string | null;
                    cohesion: number | null;
                    locked: boolean;
                } | null;
            }[];
            keywords_count: number;
            /** @description The first 1000 */
            keywords: {
                /** Format: uuid */
                keyword_id: string;
                /** @description null: it is just being deleted for good */
                keyword: string | null;
                from_cluster_id: string | null;
                to_cluster_id: string | null;
            }[];
            links_count: number;
            /** @description Ideas, tasks and content that moved along: the first 1000 */
            links: {
                /** @enum {string} */
                type: "idea" | "task" | "content";
                /** Format: uuid */
                id: string;
                from_cluster_id: string | null;
                to_cluster_id: string | null;
            }[];
        };
        UndoneClusterChange: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** @enum {string} */
            kind: "merge" | "split" | "move" | "lock" | "unlock" | "rename" | "delete" | "recluster";
            title: string;
            /** @description null: a run did it */
            made_by_id: string | null;
            run_id: string | null;
            undone_at: string | null;
            undone_by_id: string | null;
            /** @description What was left as it is: it came, went or was moved since by another way */
            notes: string[];
        };
        ContentIdea: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            idea_title: string;
            description: string;
            /** @description What sets the piece apart from others */
            angle: string;
            intent: string | null;
            content_type: string;
            content_structure: string;
            target_keywords: string[];
            cluster_id: string | null;
            /** @description The keywords it serves, with what they were searched when they were chosen */
            evidence: {
                keyword: string;
                /** @description A month */
                volume: number | null;
            }[];
            /** @description What of the site it nearly repeats; null when nothing is near */
            duplicate_of_type: ("idea" | "task" | "content") | null;
            duplicate_of_id: string | null;
            duplicate_of_title: string | null;
            /** @description How nearly, up to 1 */
            duplicate_score: number | null;
            estimated_word_count: number;
            status: string;
        };
        QueuedIdeas: {
            created: number;
            results: {
                /** Format: uuid */
                id: string;
                ok: boolean;
                /** Format: uuid */
                task_id?: string;
                error?: string;
            }[];
        };
        Task: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            title: string;
            description: string;
            cluster_id: string | null;
            idea_id: string | null;
            content_type: string;
            content_structure: string;
            keywords: string[];
            word_count: number;
            status: string;
        };
        ContentSummary: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            task_id: string | null;
            title: string;
            slug: string;
            word_count: number;
            entity_type: string;
            content_structure: string;
            meta_title: string;
            meta_description: string;
            primary_keyword: string;
            secondary_keywords: string[];
            cluster_id: string | null;
            approved_by_id: string | null;
            approved_at: string | null;
            reject_reason: string | null;
            status: string;
            source: string;
            sync_status: string;
            external_id: string | null;
            external_url: string | null;
            version: number;
            linker_version: number;
            optimizer_version: number;
        };
        Content: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            task_id: string | null;
            title: string;
            slug: string;
            word_count: number;
            entity_type: string;
            content_structure: string;
            meta_title: string;
            meta_description: string;
            primary_keyword: string;
            secondary_keywords: string[];
            cluster_id: string | null;
            approved_by_id: string | null;
            approved_at: string | null;
            reject_reason: string | null;
            status: string;
            source: string;
            sync_status: string;
            external_id: string | null;
            external_url: string | null;
            version: number;
            linker_version: number;
            optimizer_version: number;
            html_content: string;
        };
        Image: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** Format: uuid */
            content_id: string;
            image_type: string;
            position: number;
            prompt: string;
            alt_text: string;
            caption: string;
            provider: string | null;
            /** @description Where the file is read, once it is generated */
            url: string | null;
            width: number | null;
            height: number | null;
            mime: string | null;
            bytes: number | null;
            status: string;
            error: string | null;
        };
        PublishingRecord: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            sector_id: string;
            /** Format: uuid */
            content_id: string;
            /** Format: uuid */
            integration_id: string;
            run_id: string | null;
            destination: string;
            destination_id: string | null;
            destination_url: string | null;
            remote_status: string;
            status: string;
            scheduled_for: string | null;
            published_at: string | null;
            content_version: number | null;
            error: string | null;
            attempt: number;
            warnings: string[];
        };
        Integration: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** Format: uuid */
            site_id: string;
            platform: string;
            platform_type: string;
            /** @description As shown: "wordpress - example.com" */
            name: string;
            config: {
                [key: string]: unknown;
            };
            is_active: boolean;
            sync_enabled: boolean;
            sync_status: string;
            last_sync_at: string | null;
            last_error: string | null;
        };
        Balance: {
            credits: number;
            plan_credits_per_month: number;
            included_credits: number;
            credits_used_this_month: number;
            credits_reserved: number;
            next_grant_at: string | null;
        };
        CreditTransaction: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            type: string;
            amount: number;
            balance_after: number;
            description: string;
            metadata: {
                [key: string]: unknown;
            };
            run_id: string | null;
        };
        CreditCost: {
            operation: string;
            credits: number;
            unit: string;
            display_name: string;
            description: string;
        };
        CreditUsage: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            operation: string;
            credits_used: number;
            cost_usd_micros: number | null;
            model: string | null;
            tokens_in: number;
            tokens_out: number;
            run_id: string | null;
            related_object_type: string | null;
            related_object_id: string | null;
            metadata: {
                [key: string]: unknown;
            };
        };
        Estimate: {
            credits: number;
            available: number;
        };
        SystemStatus: {
            /** @enum {string} */
            status: "ok" | "degraded";
            api: {
                ok: boolean;
            };
            database: {
                ok: boolean;
            };
            temporal: {
                ok: boolean;
            };
            queues: {
                [key: string]: {
                    ok: boolean;
                    workers: number;
                };
            };
            providers: {
                provider: string;
                calls: number;
                failed: number;
                /** Format: date-time */
                last_call_at: string;
            }[];
            last_errors: {
                /** Format: uuid */
                run_id: string;
                type: string;
                title: string;
                message: string | null;
                ended_at: string | null;
            }[];
        };
        IntegrationSettings: {
            /** @enum {string} */
            integration_type: "openai" | "runware" | "image_generation" | "search" | "scraping";
            config: {
                [key: string]: unknown;
            };
            is_configured: boolean;
            updated_at: string | null;
        };
        ModuleEnableSettings: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            planner_enabled: boolean;
            writer_enabled: boolean;
            thinker_enabled: boolean;
            automation_enabled: boolean;
            site_builder_enabled: boolean;
            linker_enabled: boolean;
            optimizer_enabled: boolean;
            publisher_enabled: boolean;
            growth_enabled: boolean;
            analysis_enabled: boolean;
        };
        AISettings: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** @description By the name of the AI function, `generate_content` for instance. */
            functions: {
                [key: string]: {
                    model?: string;
                    temperature?: number;
                    max_tokens?: number;
                };
            };
        };
        Setting: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            key: string;
            value: unknown;
        };
        ModuleSetting: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            /** @enum {string} */
            module_name: "planner" | "writer" | "thinker" | "automation" | "site_builder" | "linker" | "optimizer" | "publisher" | "growth" | "analysis";
            key: string;
            config: unknown;
            is_active: boolean;
        };
        UserSetting: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            key: string;
            value: unknown;
            /** Format: uuid */
            user_id: string;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            user_id: string | null;
            kind: string;
            text: string;
            data: {
                [key: string]: unknown;
            };
            read: boolean;
            read_at: string | null;
        };
        AuditLog: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            user_id: string | null;
            api_key_id: string | null;
            action: string;
            object_type: string;
            /** Format: uuid */
            object_id: string;
            changed_fields: string[];
            address: string | null;
        };
        AiRequest: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            run_id: string | null;
            function: string;
            provider: string;
            model: string;
            attempt: number;
            tokens_in: number;
            tokens_out: number;
            cost_usd_micros: number | null;
            latency_milliseconds: number;
            status: string;
            error: string | null;
        };
        Run: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            workflow_id: string;
            temporal_run_id: string | null;
            request_id: string | null;
            type: string;
            site_id: string | null;
            sector_id: string | null;
            title: string;
            started_by_id: string | null;
            status: string;
            stage: string;
            progress: number;
            counts: {
                [key: string]: number;
            };
            credits_reserved: number;
            credits_used: number;
            error: {
                category: string;
                stage: string;
                /** @description Why, and what to do about it; for the person who started the run */
                message: string;
                /** @description Whether starting the same work again, unchanged, can help */
                retryable: boolean;
            } | null;
            result: {
                [key: string]: unknown;
            } | null;
            started_at: string | null;
            ended_at: string | null;
            parent_run_id: string | null;
        };
        RunDetail: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            row_version: number;
            workflow_id: string;
            temporal_run_id: string | null;
            request_id: string | null;
            type: string;
            site_id: string | null;
            sector_id: string | null;
            title: string;
            started_by_id: string | null;
            status: string;
            stage: string;
            progress: number;
            counts: {
                [key: string]: number;
            };
            credits_reserved: number;
            credits_used: number;
            error: {
                category: string;
                stage: string;
                /** @description Why, and what to do about it; for the person who started the run */
                message: string;
                /** @description Whether starting the same work again, unchanged, can help */
                retryable: boolean;
            } | null;
            result: {
                [key: string]: unknown;
            } | null;
            started_at: string | null;
            ended_at: string | null;
            parent_run_id: string | null;
            children: components["schemas"]["Run"][];
            timeline: {
                sequence: number;
                /** Format: date-time */
                at: string;
                event: string;
                data: {
                    [key: string]: unknown;
                };
            }[];
        };
        RunState: {
            /** Format: uuid */
            id: string;
            status: string;
        };
    };
    responses: {
        /** @description Malformed, invalid or unknown fields; all of them at once. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Validation failed",
                 *       "errors": {
                 *         "name": [
                 *           "This field is required"
                 *         ]
                 *       },
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No token or key, or one that does not count. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Authentication required",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not enough credits for the estimate of the whole request; nothing has started. */
        PaymentRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Insufficient credits",
                 *       "errors": {
                 *         "credits": [
                 *           "Insufficient credits"
                 *         ]
                 *       },
                 *       "required": 15,
                 *       "available": 4,
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["InsufficientCredits"];
            };
        };
        /** @description The role or key may not, the site is not granted, or the module is switched off. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Permission denied",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Unknown, malformed, or of another account. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Resource not found",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A duplicate, impossible in the present state, or changed since it was read. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Conflict",
                 *       "errors": {
                 *         "non_field_errors": [
                 *           "This already exists"
                 *         ]
                 *       },
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is too large. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Request body too large",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is of another type. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Unsupported media type",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The fields are valid alone, not together; or an Idempotency-Key was used before. */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Validation failed",
                 *       "errors": {
                 *         "site_id": [
                 *           "Site must belong to your account"
                 *         ]
                 *       },
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Rate limit exceeded",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Address and headers together are longer than 16 kB. */
        HeadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Request Header Fields Too Large",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A mistake of ours. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Internal server error",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something this needs is down. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "success": false,
                 *       "error": "Service unavailable",
                 *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The caller's X-Request-Id when it is well formed, else a fresh UUID. */
        "X-Request-Id": string;
        /** @description Requests the caller may make in a window. */
        "X-Throttle-Limit": number;
        /** @description Requests that are left in this window. */
        "X-Throttle-Remaining": number;
        /** @description When the window ends, unix seconds. */
        "X-Throttle-Reset": number;
        /** @description What `Authorization` may begin with. */
        "WWW-Authenticate": string;
        /** @description Seconds to wait before the same request makes sense again. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@example.com",
                 *       "password": "correct-horse-42"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email: string;
                    /**
                     * Format: password
                     * @example correct-horse-42
                     */
                    password: string;
                    full_name?: string;
                    first_name?: string;
                    last_name?: string;
                    account_name?: string;
                    username?: string;
                    appsumo_code?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "email": "text",
                     *           "username": "mara",
                     *           "full_name": "Mara Lind",
                     *           "role": "developer",
                     *           "account": {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         },
                     *         "access": "eyJhbGciOiJIUzI1NiJ9.e30.signature",
                     *         "access_expires_at": "2026-11-21T09:30:00.000Z",
                     *         "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…",
                     *         "refresh_expires_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignIn"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@example.com",
                 *       "password": "text"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email: string;
                    password: string;
                    appsumo_code?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "email": "text",
                     *           "username": "mara",
                     *           "full_name": "Mara Lind",
                     *           "role": "developer",
                     *           "account": {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         },
                     *         "access": "eyJhbGciOiJIUzI1NiJ9.e30.signature",
                     *         "access_expires_at": "2026-11-21T09:30:00.000Z",
                     *         "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…",
                     *         "refresh_expires_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignIn"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…"
                 *     }
                 */
                "application/json": {
                    refresh?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access": "eyJhbGciOiJIUzI1NiJ9.e30.signature",
                     *         "access_expires_at": "2026-11-21T09:30:00.000Z",
                     *         "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…",
                     *         "refresh_expires_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TokenPair"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthGoogle: {
        parameters: {
            query?: {
                mode?: "login" | "signup";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "authorization_endpoint": "https://blog.example/"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** Format: uri */
                            authorization_endpoint: string;
                        };
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthGoogleCallback: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "email": "text",
                     *           "username": "mara",
                     *           "full_name": "Mara Lind",
                     *           "role": "developer",
                     *           "account": {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         },
                     *         "access": "eyJhbGciOiJIUzI1NiJ9.e30.signature",
                     *         "access_expires_at": "2026-11-21T09:30:00.000Z",
                     *         "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…",
                     *         "refresh_expires_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignIn"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…"
                 *     }
                 */
                "application/json": {
                    refresh?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {},
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: Record<string, never>;
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "new_password": "correct-horse-42"
                 *     }
                 */
                "application/json": {
                    old_password?: string;
                    /**
                     * Format: password
                     * @example correct-horse-42
                     */
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access": "eyJhbGciOiJIUzI1NiJ9.e30.signature",
                     *         "access_expires_at": "2026-11-21T09:30:00.000Z",
                     *         "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…",
                     *         "refresh_expires_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TokenPair"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthForgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@example.com"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {},
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: Record<string, never>;
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.k3Q9vX…",
                 *       "password": "correct-horse-42"
                 *     }
                 */
                "application/json": {
                    token: string;
                    /**
                     * Format: password
                     * @example correct-horse-42
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {},
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: Record<string, never>;
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthVerifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.k3Q9vX…"
                 *     }
                 */
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {},
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: Record<string, never>;
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthVerifyEmailResend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {},
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: Record<string, never>;
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "username": "mara",
                     *         "full_name": "Mara Lind",
                     *         "role": "developer",
                     *         "company_name": "text",
                     *         "profile_image": "text",
                     *         "country": "US",
                     *         "timezone": "Europe/Berlin",
                     *         "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *         "notify_by_email": true,
                     *         "survey_completed_at": "2026-11-21T09:30:00.000Z",
                     *         "is_active": true,
                     *         "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *         "signed_up_with": "password",
                     *         "last_login_with": "password",
                     *         "last_login_at": "2026-11-21T09:30:00.000Z",
                     *         "password_setup_required": true,
                     *         "account": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "status": "active"
                     *         },
                     *         "plan": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "included_credits": 1000
                     *         },
                     *         "credits": 640,
                     *         "permissions": [
                     *           "view"
                     *         ],
                     *         "enabled_modules": [
                     *           "planner"
                     *         ],
                     *         "site_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Me"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@example.com",
                 *       "old_password": "correct-horse-42"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email?: string;
                    /**
                     * Format: password
                     * @description Needed for another e-mail
                     */
                    old_password?: string;
                    username?: string;
                    full_name?: string;
                    company_name?: string | null;
                    profile_image?: string | null;
                    country?: string | null;
                    /** @example Europe/Oslo */
                    timezone?: string;
                    current_site_id?: string | null;
                    notify_by_email?: boolean;
                    survey_completed_at?: string | null;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "username": "mara",
                     *         "full_name": "Mara Lind",
                     *         "role": "developer",
                     *         "company_name": "text",
                     *         "profile_image": "text",
                     *         "country": "US",
                     *         "timezone": "Europe/Berlin",
                     *         "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *         "notify_by_email": true,
                     *         "survey_completed_at": "2026-11-21T09:30:00.000Z",
                     *         "is_active": true,
                     *         "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *         "signed_up_with": "password",
                     *         "last_login_with": "password",
                     *         "last_login_at": "2026-11-21T09:30:00.000Z",
                     *         "password_setup_required": true,
                     *         "account": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "status": "active"
                     *         },
                     *         "plan": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "included_credits": 1000
                     *         },
                     *         "credits": 640,
                     *         "permissions": [
                     *           "view"
                     *         ],
                     *         "enabled_modules": [
                     *           "planner"
                     *         ],
                     *         "site_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Me"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Me"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "name": "developer",
                     *           "permissions": [
                     *             {
                     *               "name": "view",
                     *               "description": "Everything about coffee made without heat"
                     *             }
                     *           ],
                     *           "needs_grants": true
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Group"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthUsers: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "email" | "-email" | "full_name" | "-full_name" | "last_login_at" | "-last_login_at";
                search?: string;
                role?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "email": "text",
                     *           "role": "developer",
                     *           "username": "mara",
                     *           "full_name": "Mara Lind",
                     *           "company_name": "text",
                     *           "profile_image": "text",
                     *           "country": "US",
                     *           "timezone": "Europe/Berlin",
                     *           "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *           "is_active": true,
                     *           "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *           "last_login_at": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["User"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Mara Lind",
                 *       "email": "mara@example.com",
                 *       "password": "correct-horse-42"
                 *     }
                 */
                "application/json": {
                    username?: string;
                    full_name: string;
                    company_name?: string | null;
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email: string;
                    /**
                     * Format: password
                     * @example correct-horse-42
                     */
                    password: string;
                    /**
                     * @default viewer
                     * @enum {string}
                     */
                    role?: "admin" | "editor" | "viewer";
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "role": "developer",
                     *         "username": "mara",
                     *         "full_name": "Mara Lind",
                     *         "company_name": "text",
                     *         "profile_image": "text",
                     *         "country": "US",
                     *         "timezone": "Europe/Berlin",
                     *         "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *         "is_active": true,
                     *         "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *         "last_login_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "role": "developer",
                     *         "username": "mara",
                     *         "full_name": "Mara Lind",
                     *         "company_name": "text",
                     *         "profile_image": "text",
                     *         "country": "US",
                     *         "timezone": "Europe/Berlin",
                     *         "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *         "is_active": true,
                     *         "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *         "last_login_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Mara Lind",
                 *       "role": "developer"
                 *     }
                 */
                "application/json": {
                    username?: string;
                    full_name: string;
                    company_name?: string | null;
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email?: string;
                    /** @enum {string} */
                    role: "developer" | "owner" | "admin" | "editor" | "viewer" | "system_bot";
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "role": "developer",
                     *         "username": "mara",
                     *         "full_name": "Mara Lind",
                     *         "company_name": "text",
                     *         "profile_image": "text",
                     *         "country": "US",
                     *         "timezone": "Europe/Berlin",
                     *         "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *         "is_active": true,
                     *         "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *         "last_login_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["User"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "username": "mara",
                 *       "full_name": "Mara Lind"
                 *     }
                 */
                "application/json": {
                    username?: string;
                    full_name?: string;
                    company_name?: string | null;
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email?: string;
                    /** @enum {string} */
                    role?: "developer" | "owner" | "admin" | "editor" | "viewer" | "system_bot";
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "role": "developer",
                     *         "username": "mara",
                     *         "full_name": "Mara Lind",
                     *         "company_name": "text",
                     *         "profile_image": "text",
                     *         "country": "US",
                     *         "timezone": "Europe/Berlin",
                     *         "current_site_id": "019a4c1e-0d52-7c3a-9b1f-df4c9b7d769a",
                     *         "is_active": true,
                     *         "email_verified_at": "2026-11-21T09:30:00.000Z",
                     *         "last_login_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["User"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthUsersIdGrantSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "site_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GrantedSites"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthUsersIdRevokeSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "site_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["GrantedSites"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSiteAccess: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                site_id?: string;
                user_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "granted_by_id": "019a4c1e-0d52-7c3a-9b1f-0badf3e4fe3c"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["SiteAccess"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthSiteAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    user_id: string;
                    /** Format: uuid */
                    site_id: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "granted_by_id": "019a4c1e-0d52-7c3a-9b1f-0badf3e4fe3c"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SiteAccess"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSiteAccessId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "granted_by_id": "019a4c1e-0d52-7c3a-9b1f-0badf3e4fe3c"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SiteAccess"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthSiteAccessId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    user_id: string;
                    /** Format: uuid */
                    site_id: string;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "granted_by_id": "019a4c1e-0d52-7c3a-9b1f-0badf3e4fe3c"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SiteAccess"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["SiteAccess"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthSiteAccessId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthSiteAccessId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    user_id?: string;
                    /** Format: uuid */
                    site_id?: string;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "granted_by_id": "019a4c1e-0d52-7c3a-9b1f-0badf3e4fe3c"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SiteAccess"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["SiteAccess"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthInvitations: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "email" | "-email" | "expires_at" | "-expires_at";
                search?: string;
                role?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "email": "text",
                     *           "role": "admin",
                     *           "site_ids": [
                     *             "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                     *           ],
                     *           "status": "open",
                     *           "expires_at": "2026-11-21T09:30:00.000Z",
                     *           "accepted_at": "2026-11-21T09:30:00.000Z",
                     *           "invited_by_id": "019a4c1e-0d52-7c3a-9b1f-e3979f2144b3"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Invitation"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@example.com",
                 *       "role": "admin"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email: string;
                    /** @enum {string} */
                    role: "admin" | "editor" | "viewer";
                    /** @description For editors and viewers; admins see every site */
                    site_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "email": "text",
                     *         "role": "admin",
                     *         "site_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb"
                     *         ],
                     *         "status": "open",
                     *         "expires_at": "2026-11-21T09:30:00.000Z",
                     *         "accepted_at": "2026-11-21T09:30:00.000Z",
                     *         "invited_by_id": "019a4c1e-0d52-7c3a-9b1f-e3979f2144b3"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invitation"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthInvitationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthInvitationsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.k3Q9vX…",
                 *       "password": "correct-horse-42",
                 *       "full_name": "Mara Lind"
                 *     }
                 */
                "application/json": {
                    token: string;
                    /**
                     * Format: password
                     * @example correct-horse-42
                     */
                    password: string;
                    full_name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "user": {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "email": "text",
                     *           "username": "mara",
                     *           "full_name": "Mara Lind",
                     *           "role": "developer",
                     *           "account": {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         },
                     *         "access": "eyJhbGciOiJIUzI1NiJ9.e30.signature",
                     *         "access_expires_at": "2026-11-21T09:30:00.000Z",
                     *         "refresh": "019a4c1e-0d52-7c3a-9b1f-3d1b5a7c9e2f.tZ8bW0…",
                     *         "refresh_expires_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignIn"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthAccounts: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name" | "credits" | "-credits";
                search?: string;
                status?: string;
                plan_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "owner_id": "019a4c1e-0d52-7c3a-9b1f-8b848a683efe",
                     *           "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *           "status": "active",
                     *           "is_system": false,
                     *           "credits": 640,
                     *           "low_credit_threshold": 1,
                     *           "auto_topup_enabled": true,
                     *           "throttle_rates": {}
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Account"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "email": "mara@example.com",
                 *       "password": "correct-horse-42",
                 *       "full_name": "Mara Lind"
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    /** Format: uuid */
                    plan_id?: string;
                    /**
                     * Format: email
                     * @example mara@example.com
                     */
                    email: string;
                    /**
                     * Format: password
                     * @example correct-horse-42
                     */
                    password: string;
                    full_name: string;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "owner_id": "019a4c1e-0d52-7c3a-9b1f-8b848a683efe",
                     *         "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *         "status": "active",
                     *         "is_system": false,
                     *         "credits": 640,
                     *         "low_credit_threshold": 1,
                     *         "auto_topup_enabled": true,
                     *         "throttle_rates": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "owner_id": "019a4c1e-0d52-7c3a-9b1f-8b848a683efe",
                     *         "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *         "status": "active",
                     *         "is_system": false,
                     *         "credits": 640,
                     *         "low_credit_threshold": 1,
                     *         "auto_topup_enabled": true,
                     *         "throttle_rates": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthAccountsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "slug": "cold-brew-coffee"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    slug?: string;
                    low_credit_threshold?: number;
                    /** @description The owner decides: it pays */
                    auto_topup_enabled?: boolean;
                    /** @description Developers only */
                    plan_id?: string | null;
                    /**
                     * @description Developers only
                     * @enum {string}
                     */
                    status?: "active" | "trial" | "suspended" | "cancelled";
                    /**
                     * @description Developers only
                     * @example {
                     *       "planner": "120/min"
                     *     }
                     */
                    throttle_rates?: {
                        [key: string]: string;
                    };
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "owner_id": "019a4c1e-0d52-7c3a-9b1f-8b848a683efe",
                     *         "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *         "status": "active",
                     *         "is_system": false,
                     *         "credits": 640,
                     *         "low_credit_threshold": 1,
                     *         "auto_topup_enabled": true,
                     *         "throttle_rates": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Account"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthAccountsIdTransferOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    user_id: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "owner_id": "019a4c1e-0d52-7c3a-9b1f-8b848a683efe",
                     *         "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *         "status": "active",
                     *         "is_system": false,
                     *         "credits": 640,
                     *         "low_credit_threshold": 1,
                     *         "auto_topup_enabled": true,
                     *         "throttle_rates": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthPlans: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "price_cents" | "-price_cents" | "name" | "-name" | "included_credits" | "-included_credits";
                search?: string;
                billing_cycle?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "price_cents": 1,
                     *           "currency": "text",
                     *           "billing_cycle": "monthly",
                     *           "included_credits": 1000,
                     *           "extra_credit_price_cents": 1,
                     *           "allow_credit_topup": true,
                     *           "auto_credit_topup_threshold": 1,
                     *           "auto_credit_topup_amount": 1,
                     *           "max_users": 1,
                     *           "max_sites": 1,
                     *           "max_industries": 1,
                     *           "max_author_profiles": 1,
                     *           "support_level": "text",
                     *           "features": {},
                     *           "credits_expire_days": 1,
                     *           "is_active": true
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Plan"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthPlans: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "price_cents": 1,
                 *       "included_credits": 1000
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    price_cents: number;
                    /** @example USD */
                    currency?: string;
                    /** @enum {string} */
                    billing_cycle?: "monthly" | "yearly";
                    included_credits: number;
                    extra_credit_price_cents?: number;
                    allow_credit_topup?: boolean;
                    auto_credit_topup_threshold?: number | null;
                    auto_credit_topup_amount?: number | null;
                    max_users?: number | null;
                    max_sites?: number | null;
                    max_industries?: number | null;
                    max_author_profiles?: number | null;
                    support_level?: string;
                    features?: {
                        /**
                         * @example {
                         *       "planner": "120/min"
                         *     }
                         */
                        throttle_rates?: {
                            [key: string]: string;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    credits_expire_days?: number | null;
                    provider_ids?: {
                        [key: string]: unknown;
                    };
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "price_cents": 1,
                     *         "currency": "text",
                     *         "billing_cycle": "monthly",
                     *         "included_credits": 1000,
                     *         "extra_credit_price_cents": 1,
                     *         "allow_credit_topup": true,
                     *         "auto_credit_topup_threshold": 1,
                     *         "auto_credit_topup_amount": 1,
                     *         "max_users": 1,
                     *         "max_sites": 1,
                     *         "max_industries": 1,
                     *         "max_author_profiles": 1,
                     *         "support_level": "text",
                     *         "features": {},
                     *         "credits_expire_days": 1,
                     *         "is_active": true,
                     *         "provider_ids": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PlanForDevelopers"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthPlansId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "price_cents": 1,
                     *         "currency": "text",
                     *         "billing_cycle": "monthly",
                     *         "included_credits": 1000,
                     *         "extra_credit_price_cents": 1,
                     *         "allow_credit_topup": true,
                     *         "auto_credit_topup_threshold": 1,
                     *         "auto_credit_topup_amount": 1,
                     *         "max_users": 1,
                     *         "max_sites": 1,
                     *         "max_industries": 1,
                     *         "max_author_profiles": 1,
                     *         "support_level": "text",
                     *         "features": {},
                     *         "credits_expire_days": 1,
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Plan"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthPlansId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "price_cents": 1,
                 *       "included_credits": 1000
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    price_cents: number;
                    /** @example USD */
                    currency?: string;
                    /** @enum {string} */
                    billing_cycle?: "monthly" | "yearly";
                    included_credits: number;
                    extra_credit_price_cents?: number;
                    allow_credit_topup?: boolean;
                    auto_credit_topup_threshold?: number | null;
                    auto_credit_topup_amount?: number | null;
                    max_users?: number | null;
                    max_sites?: number | null;
                    max_industries?: number | null;
                    max_author_profiles?: number | null;
                    support_level?: string;
                    features?: {
                        /**
                         * @example {
                         *       "planner": "120/min"
                         *     }
                         */
                        throttle_rates?: {
                            [key: string]: string;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    credits_expire_days?: number | null;
                    provider_ids?: {
                        [key: string]: unknown;
                    };
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "price_cents": 1,
                     *         "currency": "text",
                     *         "billing_cycle": "monthly",
                     *         "included_credits": 1000,
                     *         "extra_credit_price_cents": 1,
                     *         "allow_credit_topup": true,
                     *         "auto_credit_topup_threshold": 1,
                     *         "auto_credit_topup_amount": 1,
                     *         "max_users": 1,
                     *         "max_sites": 1,
                     *         "max_industries": 1,
                     *         "max_author_profiles": 1,
                     *         "support_level": "text",
                     *         "features": {},
                     *         "credits_expire_days": 1,
                     *         "is_active": true,
                     *         "provider_ids": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PlanForDevelopers"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["PlanForDevelopers"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthPlansId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthPlansId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "slug": "cold-brew-coffee"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    slug?: string;
                    price_cents?: number;
                    /** @example USD */
                    currency?: string;
                    /** @enum {string} */
                    billing_cycle?: "monthly" | "yearly";
                    included_credits?: number;
                    extra_credit_price_cents?: number;
                    allow_credit_topup?: boolean;
                    auto_credit_topup_threshold?: number | null;
                    auto_credit_topup_amount?: number | null;
                    max_users?: number | null;
                    max_sites?: number | null;
                    max_industries?: number | null;
                    max_author_profiles?: number | null;
                    support_level?: string;
                    features?: {
                        /**
                         * @example {
                         *       "planner": "120/min"
                         *     }
                         */
                        throttle_rates?: {
                            [key: string]: string;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                    credits_expire_days?: number | null;
                    provider_ids?: {
                        [key: string]: unknown;
                    };
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "price_cents": 1,
                     *         "currency": "text",
                     *         "billing_cycle": "monthly",
                     *         "included_credits": 1000,
                     *         "extra_credit_price_cents": 1,
                     *         "allow_credit_topup": true,
                     *         "auto_credit_topup_threshold": 1,
                     *         "auto_credit_topup_amount": 1,
                     *         "max_users": 1,
                     *         "max_sites": 1,
                     *         "max_industries": 1,
                     *         "max_author_profiles": 1,
                     *         "support_level": "text",
                     *         "features": {},
                     *         "credits_expire_days": 1,
                     *         "is_active": true,
                     *         "provider_ids": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PlanForDevelopers"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["PlanForDevelopers"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSubscriptions: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "current_period_end" | "-current_period_end";
                status?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *           "plan": {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           },
                     *           "status": "active",
                     *           "provider": "text",
                     *           "current_period_start": "2026-11-21T09:30:00.000Z",
                     *           "current_period_end": "2026-11-21T09:30:00.000Z",
                     *           "cancel_at_period_end": true,
                     *           "downgrade_to_plan_id": "019a4c1e-0d52-7c3a-9b1f-1721ae92e2c9"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Subscription"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthApiKeys: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name" | "expires_at" | "-expires_at" | "last_used_at" | "-last_used_at";
                search?: string;
                user_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *           "name": "Cold brew coffee",
                     *           "prefix": "text",
                     *           "scopes": [
                     *             "read"
                     *           ],
                     *           "expires_at": "2026-11-21T09:30:00.000Z",
                     *           "last_used_at": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ApiKey"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "scopes": [
                 *         "read"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("read" | "write")[];
                    expires_at?: string | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "name": "Cold brew coffee",
                     *         "prefix": "text",
                     *         "scopes": [
                     *           "read"
                     *         ],
                     *         "expires_at": "2026-11-21T09:30:00.000Z",
                     *         "last_used_at": "2026-11-21T09:30:00.000Z",
                     *         "key": "text"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["NewApiKey"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthApiKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "name": "Cold brew coffee",
                     *         "prefix": "text",
                     *         "scopes": [
                     *           "read"
                     *         ],
                     *         "expires_at": "2026-11-21T09:30:00.000Z",
                     *         "last_used_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiKey"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthApiKeysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "scopes": [
                 *         "read"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("read" | "write")[];
                    expires_at?: string | null;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "name": "Cold brew coffee",
                     *         "prefix": "text",
                     *         "scopes": [
                     *           "read"
                     *         ],
                     *         "expires_at": "2026-11-21T09:30:00.000Z",
                     *         "last_used_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiKey"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ApiKey"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthApiKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthApiKeysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "scopes": [
                 *         "read"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name?: string;
                    scopes?: ("read" | "write")[];
                    expires_at?: string | null;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "name": "Cold brew coffee",
                     *         "prefix": "text",
                     *         "scopes": [
                     *           "read"
                     *         ],
                     *         "expires_at": "2026-11-21T09:30:00.000Z",
                     *         "last_used_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiKey"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ApiKey"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSites: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name";
                search?: string;
                status?: string;
                industry_id?: string;
                hosting_type?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "domain": "blog.example",
                     *           "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *           "site_type": "blog",
                     *           "hosting_type": "igny8_sites",
                     *           "status": "active",
                     *           "is_active": true,
                     *           "settings": {
                     *             "auto_link": true,
                     *             "auto_optimize": true,
                     *             "auto_optimize_synced": true,
                     *             "target_score": 1,
                     *             "keyword_strategy": "volume",
                     *             "tone_of_voice": "text",
                     *             "tone_of_article": "text",
                     *             "tone_scale": 1,
                     *             "language": {
                     *               "name": "english",
                     *               "locale": "en-US"
                     *             },
                     *             "article_context": "text",
                     *             "image_source": "none",
                     *             "image_style": "illustration",
                     *             "image_format": "png",
                     *             "featured_image_required": true,
                     *             "featured_image_from_template": true,
                     *             "show_logo_on_featured_image": true,
                     *             "featured_image_template_id": "019a4c1e-0d52-7c3a-9b1f-650fb4a164fd",
                     *             "featured_image_template_label": "standard",
                     *             "external_link_rel": "no-follow",
                     *             "max_internal_links": 1,
                     *             "max_external_links": 1,
                     *             "glossary_links": "off",
                     *             "max_glossary_links": 1,
                     *             "publishing": {
                     *               "destinations": [
                     *                 "019a4c1e-0d52-7c3a-9b1f-b5c755aaab10"
                     *               ],
                     *               "remote_status": "draft",
                     *               "auto_publish": true,
                     *               "auto_publish_content_types": [
                     *                 "blog_post"
                     *               ],
                     *               "auto_publish_sources": [
                     *                 "igny8"
                     *               ],
                     *               "categories": [
                     *                 "text"
                     *               ],
                     *               "image_required": true,
                     *               "minimum_score": 1,
                     *               "below_minimum": "warn"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Site"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthSites: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    domain?: string | null;
                    industry_id?: string | null;
                    site_type?: string;
                    /** @enum {string} */
                    hosting_type?: "igny8_sites" | "wordpress" | "shopify" | "multi";
                    /** @enum {string} */
                    status?: "active" | "inactive" | "suspended";
                    is_active?: boolean;
                    settings?: {
                        auto_link?: boolean | null;
                        auto_optimize?: boolean | null;
                        auto_optimize_synced?: boolean | null;
                        target_score?: (number | null) | null;
                        keyword_strategy?: ("volume" | "cpc" | "competition") | null;
                        tone_of_voice?: string | null;
                        tone_of_article?: string | null;
                        tone_scale?: (number | null) | null;
                        language?: {
                            /** @example english */
                            name: string;
                            /** @example en-US */
                            locale: string;
                        } | null;
                        article_context?: string | null;
                        image_source?: ("none" | "ai" | "stock") | null;
                        image_style?: ("illustration" | "photo" | "3d" | "watercolour" | "line_art") | null;
                        image_format?: ("png" | "jpeg" | "webp") | null;
                        featured_image_required?: boolean | null;
                        featured_image_from_template?: boolean | null;
                        show_logo_on_featured_image?: boolean | null;
                        featured_image_template_id?: (string | null) | null;
                        featured_image_template_label?: ("standard" | "premium") | null;
                        external_link_rel?: ("no-follow" | "follow") | null;
                        max_internal_links?: number | null;
                        max_external_links?: number | null;
                        glossary_links?: ("off" | "on") | null;
                        max_glossary_links?: number | null;
                        publishing?: {
                            destinations?: string[] | null;
                            remote_status?: ("draft" | "publish" | "future") | null;
                            auto_publish?: boolean | null;
                            auto_publish_content_types?: ("blog_post" | "article" | "product" | "service" | "taxonomy" | "page")[] | null;
                            auto_publish_sources?: ("igny8" | "wordpress" | "shopify" | "ghost" | "custom")[] | null;
                            categories?: string[] | null;
                            image_required?: boolean | null;
                            minimum_score?: (number | null) | null;
                            below_minimum?: ("warn" | "refuse") | null;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "domain": "blog.example",
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "site_type": "blog",
                     *         "hosting_type": "igny8_sites",
                     *         "status": "active",
                     *         "is_active": true,
                     *         "settings": {
                     *           "auto_link": true,
                     *           "auto_optimize": true,
                     *           "auto_optimize_synced": true,
                     *           "target_score": 1,
                     *           "keyword_strategy": "volume",
                     *           "tone_of_voice": "text",
                     *           "tone_of_article": "text",
                     *           "tone_scale": 1,
                     *           "language": {
                     *             "name": "english",
                     *             "locale": "en-US"
                     *           },
                     *           "article_context": "text",
                     *           "image_source": "none",
                     *           "image_style": "illustration",
                     *           "image_format": "png",
                     *           "featured_image_required": true,
                     *           "featured_image_from_template": true,
                     *           "show_logo_on_featured_image": true,
                     *           "featured_image_template_id": "019a4c1e-0d52-7c3a-9b1f-650fb4a164fd",
                     *           "featured_image_template_label": "standard",
                     *           "external_link_rel": "no-follow",
                     *           "max_internal_links": 1,
                     *           "max_external_links": 1,
                     *           "glossary_links": "off",
                     *           "max_glossary_links": 1,
                     *           "publishing": {
                     *             "destinations": [
                     *               "019a4c1e-0d52-7c3a-9b1f-b5c755aaab10"
                     *             ],
                     *             "remote_status": "draft",
                     *             "auto_publish": true,
                     *             "auto_publish_content_types": [
                     *               "blog_post"
                     *             ],
                     *             "auto_publish_sources": [
                     *               "igny8"
                     *             ],
                     *             "categories": [
                     *               "text"
                     *             ],
                     *             "image_required": true,
                     *             "minimum_score": 1,
                     *             "below_minimum": "warn"
                     *           }
                     *         }
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Site"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSitesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "domain": "blog.example",
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "site_type": "blog",
                     *         "hosting_type": "igny8_sites",
                     *         "status": "active",
                     *         "is_active": true,
                     *         "settings": {
                     *           "auto_link": true,
                     *           "auto_optimize": true,
                     *           "auto_optimize_synced": true,
                     *           "target_score": 1,
                     *           "keyword_strategy": "volume",
                     *           "tone_of_voice": "text",
                     *           "tone_of_article": "text",
                     *           "tone_scale": 1,
                     *           "language": {
                     *             "name": "english",
                     *             "locale": "en-US"
                     *           },
                     *           "article_context": "text",
                     *           "image_source": "none",
                     *           "image_style": "illustration",
                     *           "image_format": "png",
                     *           "featured_image_required": true,
                     *           "featured_image_from_template": true,
                     *           "show_logo_on_featured_image": true,
                     *           "featured_image_template_id": "019a4c1e-0d52-7c3a-9b1f-650fb4a164fd",
                     *           "featured_image_template_label": "standard",
                     *           "external_link_rel": "no-follow",
                     *           "max_internal_links": 1,
                     *           "max_external_links": 1,
                     *           "glossary_links": "off",
                     *           "max_glossary_links": 1,
                     *           "publishing": {
                     *             "destinations": [
                     *               "019a4c1e-0d52-7c3a-9b1f-b5c755aaab10"
                     *             ],
                     *             "remote_status": "draft",
                     *             "auto_publish": true,
                     *             "auto_publish_content_types": [
                     *               "blog_post"
                     *             ],
                     *             "auto_publish_sources": [
                     *               "igny8"
                     *             ],
                     *             "categories": [
                     *               "text"
                     *             ],
                     *             "image_required": true,
                     *             "minimum_score": 1,
                     *             "below_minimum": "warn"
                     *           }
                     *         }
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Site"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthSitesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    domain?: string | null;
                    industry_id?: string | null;
                    site_type?: string;
                    /** @enum {string} */
                    hosting_type?: "igny8_sites" | "wordpress" | "shopify" | "multi";
                    /** @enum {string} */
                    status?: "active" | "inactive" | "suspended";
                    is_active?: boolean;
                    settings?: {
                        auto_link?: boolean | null;
                        auto_optimize?: boolean | null;
                        auto_optimize_synced?: boolean | null;
                        target_score?: (number | null) | null;
                        keyword_strategy?: ("volume" | "cpc" | "competition") | null;
                        tone_of_voice?: string | null;
                        tone_of_article?: string | null;
                        tone_scale?: (number | null) | null;
                        language?: {
                            /** @example english */
                            name: string;
                            /** @example en-US */
                            locale: string;
                        } | null;
                        article_context?: string | null;
                        image_source?: ("none" | "ai" | "stock") | null;
                        image_style?: ("illustration" | "photo" | "3d" | "watercolour" | "line_art") | null;
                        image_format?: ("png" | "jpeg" | "webp") | null;
                        featured_image_required?: boolean | null;
                        featured_image_from_template?: boolean | null;
                        show_logo_on_featured_image?: boolean | null;
                        featured_image_template_id?: (string | null) | null;
                        featured_image_template_label?: ("standard" | "premium") | null;
                        external_link_rel?: ("no-follow" | "follow") | null;
                        max_internal_links?: number | null;
                        max_external_links?: number | null;
                        glossary_links?: ("off" | "on") | null;
                        max_glossary_links?: number | null;
                        publishing?: {
                            destinations?: string[] | null;
                            remote_status?: ("draft" | "publish" | "future") | null;
                            auto_publish?: boolean | null;
                            auto_publish_content_types?: ("blog_post" | "article" | "product" | "service" | "taxonomy" | "page")[] | null;
                            auto_publish_sources?: ("igny8" | "wordpress" | "shopify" | "ghost" | "custom")[] | null;
                            categories?: string[] | null;
                            image_required?: boolean | null;
                            minimum_score?: (number | null) | null;
                            below_minimum?: ("warn" | "refuse") | null;
                        } | null;
                    };
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "domain": "blog.example",
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "site_type": "blog",
                     *         "hosting_type": "igny8_sites",
                     *         "status": "active",
                     *         "is_active": true,
                     *         "settings": {
                     *           "auto_link": true,
                     *           "auto_optimize": true,
                     *           "auto_optimize_synced": true,
                     *           "target_score": 1,
                     *           "keyword_strategy": "volume",
                     *           "tone_of_voice": "text",
                     *           "tone_of_article": "text",
                     *           "tone_scale": 1,
                     *           "language": {
                     *             "name": "english",
                     *             "locale": "en-US"
                     *           },
                     *           "article_context": "text",
                     *           "image_source": "none",
                     *           "image_style": "illustration",
                     *           "image_format": "png",
                     *           "featured_image_required": true,
                     *           "featured_image_from_template": true,
                     *           "show_logo_on_featured_image": true,
                     *           "featured_image_template_id": "019a4c1e-0d52-7c3a-9b1f-650fb4a164fd",
                     *           "featured_image_template_label": "standard",
                     *           "external_link_rel": "no-follow",
                     *           "max_internal_links": 1,
                     *           "max_external_links": 1,
                     *           "glossary_links": "off",
                     *           "max_glossary_links": 1,
                     *           "publishing": {
                     *             "destinations": [
                     *               "019a4c1e-0d52-7c3a-9b1f-b5c755aaab10"
                     *             ],
                     *             "remote_status": "draft",
                     *             "auto_publish": true,
                     *             "auto_publish_content_types": [
                     *               "blog_post"
                     *             ],
                     *             "auto_publish_sources": [
                     *               "igny8"
                     *             ],
                     *             "categories": [
                     *               "text"
                     *             ],
                     *             "image_required": true,
                     *             "minimum_score": 1,
                     *             "below_minimum": "warn"
                     *           }
                     *         }
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Site"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Site"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthSitesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthSitesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "slug": "cold-brew-coffee"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    slug?: string;
                    domain?: string | null;
                    industry_id?: string | null;
                    site_type?: string;
                    /** @enum {string} */
                    hosting_type?: "igny8_sites" | "wordpress" | "shopify" | "multi";
                    /** @enum {string} */
                    status?: "active" | "inactive" | "suspended";
                    is_active?: boolean;
                    settings?: {
                        auto_link?: boolean | null;
                        auto_optimize?: boolean | null;
                        auto_optimize_synced?: boolean | null;
                        target_score?: (number | null) | null;
                        keyword_strategy?: ("volume" | "cpc" | "competition") | null;
                        tone_of_voice?: string | null;
                        tone_of_article?: string | null;
                        tone_scale?: (number | null) | null;
                        language?: {
                            /** @example english */
                            name: string;
                            /** @example en-US */
                            locale: string;
                        } | null;
                        article_context?: string | null;
                        image_source?: ("none" | "ai" | "stock") | null;
                        image_style?: ("illustration" | "photo" | "3d" | "watercolour" | "line_art") | null;
                        image_format?: ("png" | "jpeg" | "webp") | null;
                        featured_image_required?: boolean | null;
                        featured_image_from_template?: boolean | null;
                        show_logo_on_featured_image?: boolean | null;
                        featured_image_template_id?: (string | null) | null;
                        featured_image_template_label?: ("standard" | "premium") | null;
                        external_link_rel?: ("no-follow" | "follow") | null;
                        max_internal_links?: number | null;
                        max_external_links?: number | null;
                        glossary_links?: ("off" | "on") | null;
                        max_glossary_links?: number | null;
                        publishing?: {
                            destinations?: string[] | null;
                            remote_status?: ("draft" | "publish" | "future") | null;
                            auto_publish?: boolean | null;
                            auto_publish_content_types?: ("blog_post" | "article" | "product" | "service" | "taxonomy" | "page")[] | null;
                            auto_publish_sources?: ("igny8" | "wordpress" | "shopify" | "ghost" | "custom")[] | null;
                            categories?: string[] | null;
                            image_required?: boolean | null;
                            minimum_score?: (number | null) | null;
                            below_minimum?: ("warn" | "refuse") | null;
                        } | null;
                    };
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "domain": "blog.example",
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "site_type": "blog",
                     *         "hosting_type": "igny8_sites",
                     *         "status": "active",
                     *         "is_active": true,
                     *         "settings": {
                     *           "auto_link": true,
                     *           "auto_optimize": true,
                     *           "auto_optimize_synced": true,
                     *           "target_score": 1,
                     *           "keyword_strategy": "volume",
                     *           "tone_of_voice": "text",
                     *           "tone_of_article": "text",
                     *           "tone_scale": 1,
                     *           "language": {
                     *             "name": "english",
                     *             "locale": "en-US"
                     *           },
                     *           "article_context": "text",
                     *           "image_source": "none",
                     *           "image_style": "illustration",
                     *           "image_format": "png",
                     *           "featured_image_required": true,
                     *           "featured_image_from_template": true,
                     *           "show_logo_on_featured_image": true,
                     *           "featured_image_template_id": "019a4c1e-0d52-7c3a-9b1f-650fb4a164fd",
                     *           "featured_image_template_label": "standard",
                     *           "external_link_rel": "no-follow",
                     *           "max_internal_links": 1,
                     *           "max_external_links": 1,
                     *           "glossary_links": "off",
                     *           "max_glossary_links": 1,
                     *           "publishing": {
                     *             "destinations": [
                     *               "019a4c1e-0d52-7c3a-9b1f-b5c755aaab10"
                     *             ],
                     *             "remote_status": "draft",
                     *             "auto_publish": true,
                     *             "auto_publish_content_types": [
                     *               "blog_post"
                     *             ],
                     *             "auto_publish_sources": [
                     *               "igny8"
                     *             ],
                     *             "categories": [
                     *               "text"
                     *             ],
                     *             "image_required": true,
                     *             "minimum_score": 1,
                     *             "below_minimum": "warn"
                     *           }
                     *         }
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Site"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Site"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSectors: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name";
                search?: string;
                site_id?: string;
                status?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "is_active": true,
                     *           "status": "active"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Sector"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthSectors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    name: string;
                    slug?: string;
                    industry_sector_id?: string | null;
                    is_active?: boolean;
                    /** @enum {string} */
                    status?: "active" | "inactive";
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Sector"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSectorsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Sector"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthSectorsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    industry_sector_id?: string | null;
                    is_active?: boolean;
                    /** @enum {string} */
                    status?: "active" | "inactive";
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Sector"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Sector"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthSectorsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthSectorsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "slug": "cold-brew-coffee"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    slug?: string;
                    industry_sector_id?: string | null;
                    is_active?: boolean;
                    /** @enum {string} */
                    status?: "active" | "inactive";
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Sector"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Sector"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthIndustries: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name";
                search?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "name": "Cold brew coffee",
                     *           "slug": "cold-brew-coffee",
                     *           "is_active": true,
                     *           "sectors": [
                     *             {
                     *               "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *               "name": "Cold brew coffee",
                     *               "slug": "cold-brew-coffee"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Industry"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthIndustries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    is_active?: boolean;
                    /** @description The whole list: one that is missing is switched off, never deleted. */
                    sectors?: {
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "sectors": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Industry"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthIndustriesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "sectors": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Industry"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthIndustriesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    name: string;
                    slug?: string;
                    is_active?: boolean;
                    /** @description The whole list: one that is missing is switched off, never deleted. */
                    sectors?: {
                        name: string;
                    }[];
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "sectors": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Industry"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Industry"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthIndustriesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthIndustriesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "slug": "cold-brew-coffee"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    slug?: string;
                    is_active?: boolean;
                    /** @description The whole list: one that is missing is switched off, never deleted. */
                    sectors?: {
                        name: string;
                    }[];
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "name": "Cold brew coffee",
                     *         "slug": "cold-brew-coffee",
                     *         "is_active": true,
                     *         "sectors": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Industry"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Industry"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSeedKeywords: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "keyword" | "-keyword" | "volume" | "-volume" | "difficulty" | "-difficulty";
                search?: string;
                industry_id?: string;
                industry_sector_id?: string;
                intent?: string;
                country?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
                volume_min?: number;
                volume_max?: number;
                difficulty_min?: number;
                difficulty_max?: number;
                /** @description Leaves out what that site already has as a living keyword: made of it, or of the same text. */
                not_in_site?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *           "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *           "keyword": "cold brew coffee",
                     *           "volume": 2400,
                     *           "difficulty": 38,
                     *           "intent": "informational",
                     *           "country": "US",
                     *           "is_active": true
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["SeedKeyword"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthSeedKeywords: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                 *       "keyword": "cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    industry_sector_id: string;
                    keyword: string;
                    volume?: number | null;
                    difficulty?: number | null;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    country?: string;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "keyword": "cold brew coffee",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SeedKeyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSeedKeywordsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "keyword": "cold brew coffee",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SeedKeyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAuthSeedKeywordsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                 *       "keyword": "cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    industry_sector_id: string;
                    keyword: string;
                    volume?: number | null;
                    difficulty?: number | null;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    country?: string;
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "keyword": "cold brew coffee",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SeedKeyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["SeedKeyword"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthSeedKeywordsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAuthSeedKeywordsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                 *       "keyword": "cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    industry_sector_id?: string;
                    keyword?: string;
                    volume?: number | null;
                    difficulty?: number | null;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    country?: string;
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "industry_id": "019a4c1e-0d52-7c3a-9b1f-410e4c7e5529",
                     *         "industry_sector_id": "019a4c1e-0d52-7c3a-9b1f-0bed2fa18fd9",
                     *         "keyword": "cold brew coffee",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SeedKeyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["SeedKeyword"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthSeedKeywordsImportCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "imported": 1,
                     *         "updated": 1,
                     *         "duplicates": 1,
                     *         "errors": [
                     *           {
                     *             "row": 1,
                     *             "field": "text",
                     *             "message": "text"
                     *           }
                     *         ],
                     *         "errors_count": 1
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SeedKeywordImport"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerKeywords: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "volume" | "-volume" | "difficulty" | "-difficulty" | "keyword" | "-keyword";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                cluster_id?: string;
                seed_keyword_id?: string;
                intent?: string;
                source?: string;
                country?: string;
                disabled?: boolean;
                created_at_min?: string;
                created_at_max?: string;
                volume_min?: number;
                volume_max?: number;
                difficulty_min?: number;
                difficulty_max?: number;
                has_cluster?: boolean;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "deleted_at": "2026-11-21T09:30:00.000Z",
                     *           "keyword": "cold brew coffee",
                     *           "original_keyword": "Cold Brew Coffee",
                     *           "seed_keyword_id": "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158",
                     *           "volume": 2400,
                     *           "difficulty": 38,
                     *           "volume_override": 1,
                     *           "difficulty_override": 1,
                     *           "cpc": 1.35,
                     *           "cpc_currency": "USD",
                     *           "paid_difficulty": 1,
                     *           "serp_position": 1,
                     *           "trend": [
                     *             {
                     *               "month": "text",
                     *               "volume": 2400
                     *             }
                     *           ],
                     *           "source": "text",
                     *           "metrics_fetched_at": "2026-11-21T09:30:00.000Z",
                     *           "intent": "informational",
                     *           "country": "US",
                     *           "attributes": {},
                     *           "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *           "cluster_score": 1,
                     *           "shared_terms": [
                     *             "text"
                     *           ],
                     *           "nearest_keyword_ids": [
                     *             "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *           ],
                     *           "left_out_reason": "text",
                     *           "status": "active",
                     *           "disabled": false
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Keyword"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywords: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                 *       "keyword": "cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    /** Format: uuid */
                    sector_id: string;
                    keyword?: string | null;
                    volume?: number | null;
                    difficulty?: number | null;
                    volume_override?: number | null;
                    difficulty_override?: number | null;
                    cpc?: number | null;
                    cpc_currency?: string | null;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    country?: string | null;
                    attributes?: {
                        [key: string]: string | number | boolean | null | string[];
                    };
                    seed_keyword_id?: string | null;
                    cluster_id?: string | null;
                    /** @enum {string} */
                    status?: "new" | "mapped" | "active" | "archived";
                    disabled?: boolean;
                } & ({
                    keyword: string;
                } | {
                    seed_keyword_id: string;
                });
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "deleted_at": "2026-11-21T09:30:00.000Z",
                     *         "keyword": "cold brew coffee",
                     *         "original_keyword": "Cold Brew Coffee",
                     *         "seed_keyword_id": "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "volume_override": 1,
                     *         "difficulty_override": 1,
                     *         "cpc": 1.35,
                     *         "cpc_currency": "USD",
                     *         "paid_difficulty": 1,
                     *         "serp_position": 1,
                     *         "trend": [
                     *           {
                     *             "month": "text",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "source": "text",
                     *         "metrics_fetched_at": "2026-11-21T09:30:00.000Z",
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "attributes": {},
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "cluster_score": 1,
                     *         "shared_terms": [
                     *           "text"
                     *         ],
                     *         "nearest_keyword_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *         ],
                     *         "left_out_reason": "text",
                     *         "status": "active",
                     *         "disabled": false
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Keyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerKeywordsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "deleted_at": "2026-11-21T09:30:00.000Z",
                     *         "keyword": "cold brew coffee",
                     *         "original_keyword": "Cold Brew Coffee",
                     *         "seed_keyword_id": "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "volume_override": 1,
                     *         "difficulty_override": 1,
                     *         "cpc": 1.35,
                     *         "cpc_currency": "USD",
                     *         "paid_difficulty": 1,
                     *         "serp_position": 1,
                     *         "trend": [
                     *           {
                     *             "month": "text",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "source": "text",
                     *         "metrics_fetched_at": "2026-11-21T09:30:00.000Z",
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "attributes": {},
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "cluster_score": 1,
                     *         "shared_terms": [
                     *           "text"
                     *         ],
                     *         "nearest_keyword_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *         ],
                     *         "left_out_reason": "text",
                     *         "status": "active",
                     *         "disabled": false
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Keyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPlannerKeywordsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keyword": "cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id?: string;
                    /** Format: uuid */
                    sector_id?: string;
                    keyword: string;
                    volume?: number | null;
                    difficulty?: number | null;
                    volume_override?: number | null;
                    difficulty_override?: number | null;
                    cpc?: number | null;
                    cpc_currency?: string | null;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    country?: string | null;
                    attributes?: {
                        [key: string]: string | number | boolean | null | string[];
                    };
                    seed_keyword_id?: string | null;
                    cluster_id?: string | null;
                    /** @enum {string} */
                    status?: "new" | "mapped" | "active" | "archived";
                    disabled?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "deleted_at": "2026-11-21T09:30:00.000Z",
                     *         "keyword": "cold brew coffee",
                     *         "original_keyword": "Cold Brew Coffee",
                     *         "seed_keyword_id": "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "volume_override": 1,
                     *         "difficulty_override": 1,
                     *         "cpc": 1.35,
                     *         "cpc_currency": "USD",
                     *         "paid_difficulty": 1,
                     *         "serp_position": 1,
                     *         "trend": [
                     *           {
                     *             "month": "text",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "source": "text",
                     *         "metrics_fetched_at": "2026-11-21T09:30:00.000Z",
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "attributes": {},
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "cluster_score": 1,
                     *         "shared_terms": [
                     *           "text"
                     *         ],
                     *         "nearest_keyword_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *         ],
                     *         "left_out_reason": "text",
                     *         "status": "active",
                     *         "disabled": false
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Keyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Keyword"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePlannerKeywordsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchPlannerKeywordsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id?: string;
                    /** Format: uuid */
                    sector_id?: string;
                    keyword?: string;
                    volume?: number | null;
                    difficulty?: number | null;
                    volume_override?: number | null;
                    difficulty_override?: number | null;
                    cpc?: number | null;
                    cpc_currency?: string | null;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    country?: string | null;
                    attributes?: {
                        [key: string]: string | number | boolean | null | string[];
                    };
                    seed_keyword_id?: string | null;
                    cluster_id?: string | null;
                    /** @enum {string} */
                    status?: "new" | "mapped" | "active" | "archived";
                    disabled?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "deleted_at": "2026-11-21T09:30:00.000Z",
                     *         "keyword": "cold brew coffee",
                     *         "original_keyword": "Cold Brew Coffee",
                     *         "seed_keyword_id": "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "volume_override": 1,
                     *         "difficulty_override": 1,
                     *         "cpc": 1.35,
                     *         "cpc_currency": "USD",
                     *         "paid_difficulty": 1,
                     *         "serp_position": 1,
                     *         "trend": [
                     *           {
                     *             "month": "text",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "source": "text",
                     *         "metrics_fetched_at": "2026-11-21T09:30:00.000Z",
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "attributes": {},
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "cluster_score": 1,
                     *         "shared_terms": [
                     *           "text"
                     *         ],
                     *         "nearest_keyword_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *         ],
                     *         "left_out_reason": "text",
                     *         "status": "active",
                     *         "disabled": false
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Keyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Keyword"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "deleted_at": "2026-11-21T09:30:00.000Z",
                     *         "keyword": "cold brew coffee",
                     *         "original_keyword": "Cold Brew Coffee",
                     *         "seed_keyword_id": "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158",
                     *         "volume": 2400,
                     *         "difficulty": 38,
                     *         "volume_override": 1,
                     *         "difficulty_override": 1,
                     *         "cpc": 1.35,
                     *         "cpc_currency": "USD",
                     *         "paid_difficulty": 1,
                     *         "serp_position": 1,
                     *         "trend": [
                     *           {
                     *             "month": "text",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "source": "text",
                     *         "metrics_fetched_at": "2026-11-21T09:30:00.000Z",
                     *         "intent": "informational",
                     *         "country": "US",
                     *         "attributes": {},
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "cluster_score": 1,
                     *         "shared_terms": [
                     *           "text"
                     *         ],
                     *         "nearest_keyword_ids": [
                     *           "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *         ],
                     *         "left_out_reason": "text",
                     *         "status": "active",
                     *         "disabled": false
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Keyword"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsBulkDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkDeleted"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsBulkRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "restored": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkRestored"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsBulkUpdateStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ],
                 *       "status": "new"
                 *     }
                 */
                "application/json": {
                    ids: string[];
                    /** @enum {string} */
                    status: "new" | "mapped" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "updated": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkUpdated"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsBulkAddFromSeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                 *       "seed_keyword_ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-bc1665bc9158"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    /** Format: uuid */
                    sector_id: string;
                    seed_keyword_ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "created": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "keyword_id": "019a4c1e-0d52-7c3a-9b1f-a0a147131f61",
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["KeywordsFromSeed"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsImportCsv: {
        parameters: {
            query: {
                site_id: string;
                sector_id: string;
                /** @description Which column holds a field, where the guess is wrong: a JSON object as {"keyword": "Phrase", "volume": null}; null: not to be read. Fields: keyword, volume, difficulty, cpc, cpc_currency, intent, country. */
                columns?: string;
                /** @description true: reads and judges the file and shows its first rows, and writes nothing. */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "rows": 1,
                     *         "imported": 1,
                     *         "duplicates": 1,
                     *         "duplicates_in_file": 1,
                     *         "invalid": 1,
                     *         "too_long": 1,
                     *         "errors": [
                     *           {
                     *             "row": 1,
                     *             "field": "text",
                     *             "message": "text",
                     *             "verdict": "added"
                     *           }
                     *         ],
                     *         "errors_count": 1,
                     *         "warnings": [
                     *           {
                     *             "row": 1,
                     *             "field": "text",
                     *             "message": "text",
                     *             "verdict": "added"
                     *           }
                     *         ],
                     *         "columns": {},
                     *         "preview": [
                     *           {
                     *             "row": 1,
                     *             "keyword": "cold brew coffee",
                     *             "volume": 2400,
                     *             "difficulty": 38,
                     *             "cpc": 1.35,
                     *             "cpc_currency": "USD",
                     *             "intent": "informational",
                     *             "country": "US",
                     *             "verdict": "added"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["KeywordImport"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerKeywordsExportCsv: {
        parameters: {
            query?: {
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "volume" | "-volume" | "difficulty" | "-difficulty" | "keyword" | "-keyword";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                cluster_id?: string;
                seed_keyword_id?: string;
                intent?: string;
                source?: string;
                country?: string;
                disabled?: boolean;
                created_at_min?: string;
                created_at_max?: string;
                volume_min?: number;
                volume_max?: number;
                difficulty_min?: number;
                difficulty_max?: number;
                has_cluster?: boolean;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerKeywordImports: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                site_id?: string;
                sector_id?: string;
                status?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "file_name": "text",
                     *           "made_by_id": "019a4c1e-0d52-7c3a-9b1f-5c8848bd3d11",
                     *           "status": "reading",
                     *           "rows": 1,
                     *           "imported": 1,
                     *           "duplicates": 1,
                     *           "duplicates_in_file": 1,
                     *           "invalid": 1,
                     *           "too_long": 1,
                     *           "columns": {}
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["KeywordImportRecord"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerKeywordImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "file_name": "text",
                     *         "made_by_id": "019a4c1e-0d52-7c3a-9b1f-5c8848bd3d11",
                     *         "status": "reading",
                     *         "rows": 1,
                     *         "imported": 1,
                     *         "duplicates": 1,
                     *         "duplicates_in_file": 1,
                     *         "invalid": 1,
                     *         "too_long": 1,
                     *         "columns": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["KeywordImportRecord"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerKeywordImportsIdReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerKeywordsAutoCluster: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    sector_id: string;
                    /** @description Without ids and filter every keyword of the sector that has no cluster */
                    ids?: string[];
                    filter?: {
                        search?: string;
                        /** @enum {string} */
                        status?: "new" | "mapped" | "active";
                        /** @enum {string} */
                        intent?: "informational" | "navigational" | "commercial" | "transactional";
                        volume_min?: number;
                        volume_max?: number;
                        difficulty_min?: number;
                        difficulty_max?: number;
                    };
                    /**
                     * @description How alike the keywords of a cluster must be
                     * @default balanced
                     * @enum {string}
                     */
                    tightness?: "loose" | "balanced" | "tight";
                    /**
                     * @description Smallest cluster that is made
                     * @default 3
                     */
                    minimum_size?: number;
                    /**
                     * @description Keeps keywords of people who want to learn apart from those of buyers, where their intent is known
                     * @default true
                     */
                    intent_wall?: boolean;
                    /**
                     * @description Clusters anew: keywords of clusters that nobody has touched may move. Always a preview
                     * @default false
                     */
                    include_clustered?: boolean;
                    /**
                     * @description Shows what would be done and waits until it is accepted or discarded
                     * @default false
                     */
                    preview?: boolean;
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusterProposals: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                site_id?: string;
                sector_id?: string;
                run_id?: string;
                status?: string;
                is_preview?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *           "status": "grouping",
                     *           "is_preview": true,
                     *           "tightness": "loose",
                     *           "minimum_size": 1,
                     *           "intent_wall": true,
                     *           "include_clustered": true,
                     *           "embedding_model": "text",
                     *           "keywords_count": 1,
                     *           "groups_count": 1,
                     *           "left_out_count": 1,
                     *           "moves_count": 1
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ClusterProposal"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusterProposalsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "status": "grouping",
                     *         "is_preview": true,
                     *         "tightness": "loose",
                     *         "minimum_size": 1,
                     *         "intent_wall": true,
                     *         "include_clustered": true,
                     *         "embedding_model": "text",
                     *         "keywords_count": 1,
                     *         "groups_count": 1,
                     *         "left_out_count": 1,
                     *         "moves_count": 1
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ClusterProposal"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClusterProposalsIdAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "status": "grouping",
                     *         "is_preview": true,
                     *         "tightness": "loose",
                     *         "minimum_size": 1,
                     *         "intent_wall": true,
                     *         "include_clustered": true,
                     *         "embedding_model": "text",
                     *         "keywords_count": 1,
                     *         "groups_count": 1,
                     *         "left_out_count": 1,
                     *         "moves_count": 1
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ClusterProposal"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClusterProposalsIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "status": "grouping",
                     *         "is_preview": true,
                     *         "tightness": "loose",
                     *         "minimum_size": 1,
                     *         "intent_wall": true,
                     *         "include_clustered": true,
                     *         "embedding_model": "text",
                     *         "keywords_count": 1,
                     *         "groups_count": 1,
                     *         "left_out_count": 1,
                     *         "moves_count": 1
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ClusterProposal"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusterProposalGroups: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "position" | "-position" | "volume" | "-volume" | "keywords_count" | "-keywords_count";
                search?: string;
                site_id?: string;
                sector_id?: string;
                proposal_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "proposal_id": "019a4c1e-0d52-7c3a-9b1f-debff9931a48",
                     *           "position": 1,
                     *           "name": "Cold brew coffee",
                     *           "description": "Everything about coffee made without heat",
                     *           "pillar_keyword": "text",
                     *           "cohesion": 1,
                     *           "keywords_count": 1,
                     *           "volume": 2400,
                     *           "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ClusterProposalGroup"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusterProposalMembers: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                site_id?: string;
                sector_id?: string;
                proposal_id?: string;
                keyword_id?: string;
                group_position?: number;
                from_cluster_id?: string;
                is_move?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "proposal_id": "019a4c1e-0d52-7c3a-9b1f-debff9931a48",
                     *           "keyword_id": "019a4c1e-0d52-7c3a-9b1f-a0a147131f61",
                     *           "keyword": "cold brew coffee",
                     *           "group_position": 1,
                     *           "from_cluster_id": "019a4c1e-0d52-7c3a-9b1f-05e3ba50f882",
                     *           "is_move": true,
                     *           "score": 1,
                     *           "shared_terms": [
                     *             "text"
                     *           ],
                     *           "nearest_keyword_ids": [
                     *             "019a4c1e-0d52-7c3a-9b1f-4780f6fff5fa"
                     *           ],
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ClusterProposalMember"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusters: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name" | "volume" | "-volume" | "keywords_count" | "-keywords_count";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                disabled?: boolean;
                locked?: boolean;
                created_at_min?: string;
                created_at_max?: string;
                volume_min?: number;
                volume_max?: number;
                keywords_count_min?: number;
                keywords_count_max?: number;
                cannibalised?: boolean;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "name": "Cold brew coffee",
                     *           "description": "Everything about coffee made without heat",
                     *           "pillar_keyword": "text",
                     *           "cohesion": 1,
                     *           "status": "active",
                     *           "disabled": false,
                     *           "keywords_count": 1,
                     *           "volume": 2400,
                     *           "mapped_pages": 1,
                     *           "locked": true,
                     *           "touched_at": "2026-11-21T09:30:00.000Z",
                     *           "cannibalised": true,
                     *           "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Cluster"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClusters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    /** Format: uuid */
                    sector_id: string;
                    name: string;
                    description?: string;
                    disabled?: boolean;
                    locked?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClustersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPlannerClustersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    name: string;
                    description?: string;
                    disabled?: boolean;
                    locked?: boolean;
                    /** @enum {string} */
                    status?: "new" | "mapped" | "active";
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Cluster"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePlannerClustersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchPlannerClustersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Cold brew coffee",
                 *       "description": "Everything about coffee made without heat"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    description?: string;
                    disabled?: boolean;
                    locked?: boolean;
                    /** @enum {string} */
                    status?: "new" | "mapped" | "active";
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Cluster"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersBulkDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkDeleted"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersBulkRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "restored": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkRestored"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The first stays; two at least */
                    ids: string[];
                    /** @description Of the one that stays */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8",
                     *         "change_id": "019a4c1e-0d52-7c3a-9b1f-2107058352cb"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ChangedCluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersSplit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keyword_ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a0a147131f61"
                 *       ],
                 *       "name": "Cold brew coffee"
                 *     }
                 */
                "application/json": {
                    /** @description Of one cluster, but not all of it */
                    keyword_ids: string[];
                    /** @description Of the new cluster */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8",
                     *         "change_id": "019a4c1e-0d52-7c3a-9b1f-2107058352cb"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ChangedCluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "keyword_ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a0a147131f61"
                 *       ],
                 *       "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038"
                 *     }
                 */
                "application/json": {
                    keyword_ids: string[];
                    /** @description null takes them out of their clusters */
                    cluster_id: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "updated": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ],
                     *         "change_id": "019a4c1e-0d52-7c3a-9b1f-2107058352cb"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["MovedKeywords"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersIdLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersIdUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "name": "Cold brew coffee",
                     *         "description": "Everything about coffee made without heat",
                     *         "pillar_keyword": "text",
                     *         "cohesion": 1,
                     *         "status": "active",
                     *         "disabled": false,
                     *         "keywords_count": 1,
                     *         "volume": 2400,
                     *         "mapped_pages": 1,
                     *         "locked": true,
                     *         "touched_at": "2026-11-21T09:30:00.000Z",
                     *         "cannibalised": true,
                     *         "competing_content_id": "019a4c1e-0d52-7c3a-9b1f-fe4f493924f8"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Cluster"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusterChanges: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                site_id?: string;
                sector_id?: string;
                kind?: string;
                run_id?: string;
                created_at_min?: string;
                created_at_max?: string;
                undone?: boolean;
                cluster_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "kind": "merge",
                     *           "title": "How to brew cold brew coffee at home",
                     *           "made_by_id": "019a4c1e-0d52-7c3a-9b1f-5c8848bd3d11",
                     *           "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *           "undone_at": "2026-11-21T09:30:00.000Z",
                     *           "undone_by_id": "019a4c1e-0d52-7c3a-9b1f-d539237a863c"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ClusterChange"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerClusterChangesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "kind": "merge",
                     *         "title": "How to brew cold brew coffee at home",
                     *         "made_by_id": "019a4c1e-0d52-7c3a-9b1f-5c8848bd3d11",
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "undone_at": "2026-11-21T09:30:00.000Z",
                     *         "undone_by_id": "019a4c1e-0d52-7c3a-9b1f-d539237a863c",
                     *         "clusters_count": 1,
                     *         "clusters": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "before": {
                     *               "name": "Cold brew coffee",
                     *               "description": "Everything about coffee made without heat",
                     *               "pillar_keyword": "text",
                     *               "cohesion": 1,
                     *               "locked": true
                     *             },
                     *             "after": {
                     *               "name": "Cold brew coffee",
                     *               "description": "Everything about coffee made without heat",
                     *               "pillar_keyword": "text",
                     *               "cohesion": 1,
                     *               "locked": true
                     *             }
                     *           }
                     *         ],
                     *         "keywords_count": 1,
                     *         "keywords": [
                     *           {
                     *             "keyword_id": "019a4c1e-0d52-7c3a-9b1f-a0a147131f61",
                     *             "keyword": "cold brew coffee",
                     *             "from_cluster_id": "019a4c1e-0d52-7c3a-9b1f-05e3ba50f882",
                     *             "to_cluster_id": "019a4c1e-0d52-7c3a-9b1f-09b0eda6bf54"
                     *           }
                     *         ],
                     *         "links_count": 1,
                     *         "links": [
                     *           {
                     *             "type": "idea",
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "from_cluster_id": "019a4c1e-0d52-7c3a-9b1f-05e3ba50f882",
                     *             "to_cluster_id": "019a4c1e-0d52-7c3a-9b1f-09b0eda6bf54"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ClusterChangeDetail"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClusterChangesIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "kind": "merge",
                     *         "title": "How to brew cold brew coffee at home",
                     *         "made_by_id": "019a4c1e-0d52-7c3a-9b1f-5c8848bd3d11",
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "undone_at": "2026-11-21T09:30:00.000Z",
                     *         "undone_by_id": "019a4c1e-0d52-7c3a-9b1f-d539237a863c",
                     *         "notes": [
                     *           "text"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UndoneClusterChange"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerClustersAutoGenerateIdeas: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                    /**
                     * @description Ideas a cluster
                     * @default 5
                     */
                    count?: number;
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerIdeas: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "idea_title" | "-idea_title" | "estimated_word_count" | "-estimated_word_count";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                cluster_id?: string;
                content_type?: string;
                content_structure?: string;
                intent?: string;
                created_at_min?: string;
                created_at_max?: string;
                /** @description Whether it nearly repeats an idea, a task or a content of its site */
                duplicate?: boolean;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "idea_title": "How to brew cold brew coffee at home",
                     *           "description": "Everything about coffee made without heat",
                     *           "angle": "text",
                     *           "intent": "text",
                     *           "content_type": "text",
                     *           "content_structure": "text",
                     *           "target_keywords": [
                     *             "text"
                     *           ],
                     *           "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *           "evidence": [
                     *             {
                     *               "keyword": "cold brew coffee",
                     *               "volume": 2400
                     *             }
                     *           ],
                     *           "duplicate_of_type": "idea",
                     *           "duplicate_of_id": "019a4c1e-0d52-7c3a-9b1f-b438ad45d606",
                     *           "duplicate_of_title": "text",
                     *           "duplicate_score": 1,
                     *           "estimated_word_count": 1,
                     *           "status": "active"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ContentIdea"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeas: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                 *       "idea_title": "How to brew cold brew coffee at home"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    /** Format: uuid */
                    sector_id: string;
                    idea_title: string;
                    description?: string;
                    angle?: string;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    /** @enum {string} */
                    content_type?: "blog_post" | "article" | "product" | "service" | "taxonomy" | "page";
                    /** @enum {string} */
                    content_structure?: "guide" | "how_to" | "listicle" | "comparison" | "review" | "landing_page";
                    cluster_id?: string | null;
                    target_keywords?: string[];
                    /** @description Keywords of the sector; they come first among the target keywords */
                    keyword_ids?: string[];
                    estimated_word_count?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "idea_title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "angle": "text",
                     *         "intent": "text",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "target_keywords": [
                     *           "text"
                     *         ],
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "evidence": [
                     *           {
                     *             "keyword": "cold brew coffee",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "duplicate_of_type": "idea",
                     *         "duplicate_of_id": "019a4c1e-0d52-7c3a-9b1f-b438ad45d606",
                     *         "duplicate_of_title": "text",
                     *         "duplicate_score": 1,
                     *         "estimated_word_count": 1,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ContentIdea"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlannerIdeasId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "idea_title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "angle": "text",
                     *         "intent": "text",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "target_keywords": [
                     *           "text"
                     *         ],
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "evidence": [
                     *           {
                     *             "keyword": "cold brew coffee",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "duplicate_of_type": "idea",
                     *         "duplicate_of_id": "019a4c1e-0d52-7c3a-9b1f-b438ad45d606",
                     *         "duplicate_of_title": "text",
                     *         "duplicate_score": 1,
                     *         "estimated_word_count": 1,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ContentIdea"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPlannerIdeasId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "idea_title": "How to brew cold brew coffee at home"
                 *     }
                 */
                "application/json": {
                    idea_title: string;
                    description?: string;
                    angle?: string;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    /** @enum {string} */
                    content_type?: "blog_post" | "article" | "product" | "service" | "taxonomy" | "page";
                    /** @enum {string} */
                    content_structure?: "guide" | "how_to" | "listicle" | "comparison" | "review" | "landing_page";
                    cluster_id?: string | null;
                    target_keywords?: string[];
                    /** @description Keywords of the sector; they come first among the target keywords */
                    keyword_ids?: string[];
                    estimated_word_count?: number;
                    /**
                     * @description queued makes its task, new takes a pending one back
                     * @enum {string}
                     */
                    status?: "new" | "queued" | "completed";
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "idea_title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "angle": "text",
                     *         "intent": "text",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "target_keywords": [
                     *           "text"
                     *         ],
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "evidence": [
                     *           {
                     *             "keyword": "cold brew coffee",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "duplicate_of_type": "idea",
                     *         "duplicate_of_id": "019a4c1e-0d52-7c3a-9b1f-b438ad45d606",
                     *         "duplicate_of_title": "text",
                     *         "duplicate_score": 1,
                     *         "estimated_word_count": 1,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ContentIdea"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ContentIdea"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePlannerIdeasId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchPlannerIdeasId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "idea_title": "How to brew cold brew coffee at home",
                 *       "description": "Everything about coffee made without heat"
                 *     }
                 */
                "application/json": {
                    idea_title?: string;
                    description?: string;
                    angle?: string;
                    intent?: ("informational" | "navigational" | "commercial" | "transactional") | null;
                    /** @enum {string} */
                    content_type?: "blog_post" | "article" | "product" | "service" | "taxonomy" | "page";
                    /** @enum {string} */
                    content_structure?: "guide" | "how_to" | "listicle" | "comparison" | "review" | "landing_page";
                    cluster_id?: string | null;
                    target_keywords?: string[];
                    /** @description Keywords of the sector; they come first among the target keywords */
                    keyword_ids?: string[];
                    estimated_word_count?: number;
                    /**
                     * @description queued makes its task, new takes a pending one back
                     * @enum {string}
                     */
                    status?: "new" | "queued" | "completed";
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "idea_title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "angle": "text",
                     *         "intent": "text",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "target_keywords": [
                     *           "text"
                     *         ],
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "evidence": [
                     *           {
                     *             "keyword": "cold brew coffee",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "duplicate_of_type": "idea",
                     *         "duplicate_of_id": "019a4c1e-0d52-7c3a-9b1f-b438ad45d606",
                     *         "duplicate_of_title": "text",
                     *         "duplicate_score": 1,
                     *         "estimated_word_count": 1,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ContentIdea"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ContentIdea"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeasIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "idea_title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "angle": "text",
                     *         "intent": "text",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "target_keywords": [
                     *           "text"
                     *         ],
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "evidence": [
                     *           {
                     *             "keyword": "cold brew coffee",
                     *             "volume": 2400
                     *           }
                     *         ],
                     *         "duplicate_of_type": "idea",
                     *         "duplicate_of_id": "019a4c1e-0d52-7c3a-9b1f-b438ad45d606",
                     *         "duplicate_of_title": "text",
                     *         "duplicate_score": 1,
                     *         "estimated_word_count": 1,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ContentIdea"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeasBulkDelete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deleted": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkDeleted"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeasBulkRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "restored": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkRestored"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeasBulkUpdateStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ],
                 *       "status": "new"
                 *     }
                 */
                "application/json": {
                    ids: string[];
                    /** @enum {string} */
                    status: "new" | "queued" | "completed";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "updated": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkUpdated"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeasBulkQueueToWriter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "created": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995",
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["QueuedIdeas"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPlannerIdeasBulkUnqueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "updated": 1,
                     *         "results": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "ok": true,
                     *             "error": "Validation failed"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["BulkUpdated"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWriterTasks: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "title" | "-title" | "word_count" | "-word_count" | "status" | "-status";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                cluster_id?: string;
                content_type?: string;
                content_structure?: string;
                created_at_min?: string;
                created_at_max?: string;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "title": "How to brew cold brew coffee at home",
                     *           "description": "Everything about coffee made without heat",
                     *           "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *           "idea_id": "019a4c1e-0d52-7c3a-9b1f-3c5902b5f009",
                     *           "content_type": "text",
                     *           "content_structure": "text",
                     *           "keywords": [
                     *             "cold brew coffee"
                     *           ],
                     *           "word_count": 1200,
                     *           "status": "active"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Task"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postWriterTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                 *       "title": "How to brew cold brew coffee at home"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    /** Format: uuid */
                    sector_id: string;
                    title: string;
                    description?: string;
                    cluster_id?: string | null;
                    idea_id?: string | null;
                    /** @enum {string} */
                    content_type?: "blog_post" | "article" | "product" | "service" | "taxonomy" | "page";
                    /** @enum {string} */
                    content_structure?: "guide" | "how_to" | "listicle" | "comparison" | "review" | "landing_page";
                    keywords?: string[];
                    word_count?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "idea_id": "019a4c1e-0d52-7c3a-9b1f-3c5902b5f009",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "keywords": [
                     *           "cold brew coffee"
                     *         ],
                     *         "word_count": 1200,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Task"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWriterTasksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "title": "How to brew cold brew coffee at home",
                     *         "description": "Everything about coffee made without heat",
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "idea_id": "019a4c1e-0d52-7c3a-9b1f-3c5902b5f009",
                     *         "content_type": "text",
                     *         "content_structure": "text",
                     *         "keywords": [
                     *           "cold brew coffee"
                     *         ],
                     *         "word_count": 1200,
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Task"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postWriterTasksAutoGenerateContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postWriterTasksGenerateImages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-a56145270ce6"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWriterContent: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "title" | "-title" | "word_count" | "-word_count" | "status" | "-status";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                source?: string;
                sync_status?: string;
                entity_type?: string;
                cluster_id?: string;
                task_id?: string;
                created_at_min?: string;
                created_at_max?: string;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995",
                     *           "title": "How to brew cold brew coffee at home",
                     *           "slug": "cold-brew-coffee",
                     *           "word_count": 1200,
                     *           "entity_type": "text",
                     *           "content_structure": "text",
                     *           "meta_title": "text",
                     *           "meta_description": "text",
                     *           "primary_keyword": "text",
                     *           "secondary_keywords": [
                     *             "text"
                     *           ],
                     *           "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *           "approved_by_id": "019a4c1e-0d52-7c3a-9b1f-b965741168cb",
                     *           "approved_at": "2026-11-21T09:30:00.000Z",
                     *           "reject_reason": "text",
                     *           "status": "active",
                     *           "source": "text",
                     *           "sync_status": "text",
                     *           "external_id": "text",
                     *           "external_url": "text",
                     *           "version": 1,
                     *           "linker_version": 1,
                     *           "optimizer_version": 1
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ContentSummary"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWriterContentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995",
                     *         "title": "How to brew cold brew coffee at home",
                     *         "slug": "cold-brew-coffee",
                     *         "word_count": 1200,
                     *         "entity_type": "text",
                     *         "content_structure": "text",
                     *         "meta_title": "text",
                     *         "meta_description": "text",
                     *         "primary_keyword": "text",
                     *         "secondary_keywords": [
                     *           "text"
                     *         ],
                     *         "cluster_id": "019a4c1e-0d52-7c3a-9b1f-68238fc1b038",
                     *         "approved_by_id": "019a4c1e-0d52-7c3a-9b1f-b965741168cb",
                     *         "approved_at": "2026-11-21T09:30:00.000Z",
                     *         "reject_reason": "text",
                     *         "status": "active",
                     *         "source": "text",
                     *         "sync_status": "text",
                     *         "external_id": "text",
                     *         "external_url": "text",
                     *         "version": 1,
                     *         "linker_version": 1,
                     *         "optimizer_version": 1,
                     *         "html_content": "<h2>Water first</h2><p>Cold water, coarse coffee, twelve hours.</p>"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Content"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postWriterContentIdPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "destinations": [
                 *         "019a4c1e-0d52-7c3a-9b1f-b5c755aaab10"
                 *       ],
                 *       "remote_status": "publish"
                 *     }
                 */
                "application/json": {
                    /** @description Ids of integrations of the site */
                    destinations?: string[];
                    /**
                     * @default publish
                     * @enum {string}
                     */
                    remote_status?: "draft" | "publish" | "future";
                    /**
                     * Format: date-time
                     * @description Publish at this time, not now
                     */
                    scheduled_for?: string;
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWriterImages: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "position" | "-position";
                site_id?: string;
                sector_id?: string;
                content_id?: string;
                image_type?: string;
                status?: string;
                created_at_min?: string;
                created_at_max?: string;
                deleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "content_id": "019a4c1e-0d52-7c3a-9b1f-df42ee6b1001",
                     *           "image_type": "text",
                     *           "position": 1,
                     *           "prompt": "A glass of cold brew coffee on a wooden table",
                     *           "alt_text": "text",
                     *           "caption": "text",
                     *           "provider": "text",
                     *           "url": "text",
                     *           "width": 1,
                     *           "height": 1,
                     *           "mime": "image/png",
                     *           "bytes": 1,
                     *           "status": "active",
                     *           "error": "Validation failed"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Image"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWriterImagesIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPipelinesContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "task_ids": [
                 *         "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                 *       ]
                 *     }
                 */
                "application/json": {
                    task_ids: string[];
                    /**
                     * @default [
                     *       "generate",
                     *       "image_prompts",
                     *       "images",
                     *       "publish"
                     *     ]
                     */
                    stages?: ("generate" | "image_prompts" | "images" | "publish")[];
                    /** @description Ids of integrations; without them every active one of the site */
                    destinations?: string[];
                    /**
                     * @default publish
                     * @enum {string}
                     */
                    remote_status?: "draft" | "publish";
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPublisherPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content_id": "019a4c1e-0d52-7c3a-9b1f-df42ee6b1001"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    content_id: string;
                    /** @description Ids of integrations of the site */
                    destinations?: string[];
                    /**
                     * @default publish
                     * @enum {string}
                     */
                    remote_status?: "draft" | "publish" | "future";
                    /**
                     * Format: date-time
                     * @description Publish at this time, not now
                     */
                    scheduled_for?: string;
                };
            };
        };
        responses: {
            /** @description Accepted: the work has started and is followed under `runs/{run_id}/` */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "task_id": "019a4c1e-0d52-7c3a-9b1f-14bc7aeea995"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AcceptedRun"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": components["schemas"]["StartConflict"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPublisherPublishingRecords: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "scheduled_for" | "-scheduled_for" | "published_at" | "-published_at";
                site_id?: string;
                sector_id?: string;
                content_id?: string;
                integration_id?: string;
                destination?: string;
                status?: string;
                created_at_min?: string;
                created_at_max?: string;
                scheduled_for_min?: string;
                scheduled_for_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "content_id": "019a4c1e-0d52-7c3a-9b1f-df42ee6b1001",
                     *           "integration_id": "019a4c1e-0d52-7c3a-9b1f-c3908ec8504b",
                     *           "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *           "destination": "text",
                     *           "destination_id": "text",
                     *           "destination_url": "text",
                     *           "remote_status": "text",
                     *           "status": "active",
                     *           "scheduled_for": "2026-11-21T09:30:00.000Z",
                     *           "published_at": "2026-11-21T09:30:00.000Z",
                     *           "content_version": 1,
                     *           "error": "Validation failed",
                     *           "attempt": 1,
                     *           "warnings": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["PublishingRecord"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getIntegrationIntegrations: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                site_id?: string;
                platform?: string;
                sync_status?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "platform": "wordpress",
                     *           "platform_type": "text",
                     *           "name": "Cold brew coffee",
                     *           "config": {},
                     *           "is_active": true,
                     *           "sync_enabled": true,
                     *           "sync_status": "text",
                     *           "last_sync_at": "2026-11-21T09:30:00.000Z",
                     *           "last_error": "text"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Integration"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postIntegrationIntegrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                 *       "platform": "wordpress",
                 *       "config": {
                 *         "site_url": "https://blog.example/",
                 *         "username": "mara"
                 *       },
                 *       "credentials": {
                 *         "application_password": "abcd efgh ijkl mnop"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    site_id: string;
                    /** @enum {string} */
                    platform: "wordpress";
                    config: {
                        /** Format: uri */
                        site_url: string;
                        username: string;
                    };
                    credentials: {
                        application_password: string;
                    };
                    is_active?: boolean;
                    sync_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "platform": "wordpress",
                     *         "platform_type": "text",
                     *         "name": "Cold brew coffee",
                     *         "config": {},
                     *         "is_active": true,
                     *         "sync_enabled": true,
                     *         "sync_status": "text",
                     *         "last_sync_at": "2026-11-21T09:30:00.000Z",
                     *         "last_error": "text"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Integration"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getIntegrationIntegrationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "platform": "wordpress",
                     *         "platform_type": "text",
                     *         "name": "Cold brew coffee",
                     *         "config": {},
                     *         "is_active": true,
                     *         "sync_enabled": true,
                     *         "sync_status": "text",
                     *         "last_sync_at": "2026-11-21T09:30:00.000Z",
                     *         "last_error": "text"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Integration"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteIntegrationIntegrationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBillingCreditsBalanceBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "credits": 640,
                     *         "plan_credits_per_month": 1,
                     *         "included_credits": 1000,
                     *         "credits_used_this_month": 1,
                     *         "credits_reserved": 1,
                     *         "next_grant_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Balance"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBillingCreditsTransactions: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                type?: string;
                run_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "type": "text",
                     *           "amount": 1,
                     *           "balance_after": 1,
                     *           "description": "Everything about coffee made without heat",
                     *           "metadata": {},
                     *           "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["CreditTransaction"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBillingCreditsCosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "operation": "clustering",
                     *           "credits": 640,
                     *           "unit": "text",
                     *           "display_name": "text",
                     *           "description": "Everything about coffee made without heat"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CreditCost"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBillingCreditsUsage: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "credits_used" | "-credits_used";
                operation?: string;
                related_object_type?: string;
                related_object_id?: string;
                run_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "operation": "clustering",
                     *           "credits_used": 1,
                     *           "cost_usd_micros": 1,
                     *           "model": "text",
                     *           "tokens_in": 1,
                     *           "tokens_out": 1,
                     *           "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *           "related_object_type": "text",
                     *           "related_object_id": "019a4c1e-0d52-7c3a-9b1f-0872b215da59",
                     *           "metadata": {}
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["CreditUsage"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postEstimates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operation": "clustering",
                 *       "amount": 1
                 *     }
                 */
                "application/json": {
                    operation: string;
                    amount: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "credits": 640,
                     *         "available": 640
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Estimate"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBillingSubscriptionHistory: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "current_period_end" | "-current_period_end";
                status?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "plan_id": "019a4c1e-0d52-7c3a-9b1f-a427196bc884",
                     *           "plan": {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "name": "Cold brew coffee",
                     *             "slug": "cold-brew-coffee"
                     *           },
                     *           "status": "active",
                     *           "provider": "text",
                     *           "current_period_start": "2026-11-21T09:30:00.000Z",
                     *           "current_period_end": "2026-11-21T09:30:00.000Z",
                     *           "cancel_at_period_end": true,
                     *           "downgrade_to_plan_id": "019a4c1e-0d52-7c3a-9b1f-1721ae92e2c9"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Subscription"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "pong": true,
                     *         "version": "text",
                     *         "time": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            pong: true;
                            version: string;
                            /** Format: date-time */
                            time: string;
                        };
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "status": "ok",
                     *         "api": {
                     *           "ok": true
                     *         },
                     *         "database": {
                     *           "ok": true
                     *         },
                     *         "temporal": {
                     *           "ok": true
                     *         },
                     *         "queues": {},
                     *         "providers": [
                     *           {
                     *             "provider": "text",
                     *             "calls": 1,
                     *             "failed": 1,
                     *             "last_call_at": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         ],
                     *         "last_errors": [
                     *           {
                     *             "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *             "type": "text",
                     *             "title": "How to brew cold brew coffee at home",
                     *             "message": "text",
                     *             "ended_at": "2026-11-21T09:30:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SystemStatus"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "integration_type": "openai",
                     *           "config": {},
                     *           "is_configured": true,
                     *           "updated_at": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IntegrationSettings"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsIntegrationsType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: "openai" | "runware" | "image_generation" | "search" | "scraping";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "integration_type": "openai",
                     *         "config": {},
                     *         "is_configured": true,
                     *         "updated_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IntegrationSettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsIntegrationsType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: "openai" | "runware" | "image_generation" | "search" | "scraping";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "config": {}
                 *     }
                 */
                "application/json": {
                    config: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "integration_type": "openai",
                     *         "config": {},
                     *         "is_configured": true,
                     *         "updated_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IntegrationSettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSystemSettingsIntegrationsTypeSave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: "openai" | "runware" | "image_generation" | "search" | "scraping";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "config": {}
                 *     }
                 */
                "application/json": {
                    config: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "integration_type": "openai",
                     *         "config": {},
                     *         "is_configured": true,
                     *         "updated_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IntegrationSettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsModulesEnable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "planner_enabled": true,
                     *         "writer_enabled": true,
                     *         "thinker_enabled": true,
                     *         "automation_enabled": true,
                     *         "site_builder_enabled": true,
                     *         "linker_enabled": true,
                     *         "optimizer_enabled": true,
                     *         "publisher_enabled": true,
                     *         "growth_enabled": true,
                     *         "analysis_enabled": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleEnableSettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsModulesEnable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "planner_enabled": true,
                 *       "writer_enabled": true
                 *     }
                 */
                "application/json": {
                    planner_enabled?: boolean;
                    writer_enabled?: boolean;
                    thinker_enabled?: boolean;
                    automation_enabled?: boolean;
                    site_builder_enabled?: boolean;
                    linker_enabled?: boolean;
                    optimizer_enabled?: boolean;
                    publisher_enabled?: boolean;
                    growth_enabled?: boolean;
                    analysis_enabled?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "planner_enabled": true,
                     *         "writer_enabled": true,
                     *         "thinker_enabled": true,
                     *         "automation_enabled": true,
                     *         "site_builder_enabled": true,
                     *         "linker_enabled": true,
                     *         "optimizer_enabled": true,
                     *         "publisher_enabled": true,
                     *         "growth_enabled": true,
                     *         "analysis_enabled": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleEnableSettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ModuleEnableSettings"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSystemSettingsModulesEnable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "planner_enabled": true,
                 *       "writer_enabled": true
                 *     }
                 */
                "application/json": {
                    planner_enabled?: boolean;
                    writer_enabled?: boolean;
                    thinker_enabled?: boolean;
                    automation_enabled?: boolean;
                    site_builder_enabled?: boolean;
                    linker_enabled?: boolean;
                    optimizer_enabled?: boolean;
                    publisher_enabled?: boolean;
                    growth_enabled?: boolean;
                    analysis_enabled?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "planner_enabled": true,
                     *         "writer_enabled": true,
                     *         "thinker_enabled": true,
                     *         "automation_enabled": true,
                     *         "site_builder_enabled": true,
                     *         "linker_enabled": true,
                     *         "optimizer_enabled": true,
                     *         "publisher_enabled": true,
                     *         "growth_enabled": true,
                     *         "analysis_enabled": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleEnableSettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ModuleEnableSettings"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsAi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "functions": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AISettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsAi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "functions": {}
                 *     }
                 */
                "application/json": {
                    /** @description By the name of the AI function, `generate_content` for instance. */
                    functions: {
                        [key: string]: {
                            model?: string;
                            temperature?: number;
                            max_tokens?: number;
                        };
                    };
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "functions": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AISettings"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["AISettings"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsAccount: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "key" | "-key";
                search?: string;
                key?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "key": "text",
                     *           "value": {}
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Setting"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSystemSettingsAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** @description Any JSON value but null. */
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsAccountId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsAccountId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** @description Any JSON value but null. */
                    value: unknown;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Setting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSystemSettingsAccountId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSystemSettingsAccountId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key?: string;
                    /** @description Any JSON value but null. */
                    value?: unknown;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Setting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsModules: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "key" | "-key" | "module_name" | "-module_name";
                search?: string;
                module_name?: string;
                key?: string;
                is_active?: boolean;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "module_name": "planner",
                     *           "key": "text",
                     *           "config": {},
                     *           "is_active": true
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ModuleSetting"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSystemSettingsModules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "module_name": "planner",
                 *       "key": "text",
                 *       "config": {}
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    module_name: "planner" | "writer" | "thinker" | "automation" | "site_builder" | "linker" | "optimizer" | "publisher" | "growth" | "analysis";
                    key: string;
                    /** @description Any JSON value but null. */
                    config: unknown;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "module_name": "planner",
                     *         "key": "text",
                     *         "config": {},
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsModulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "module_name": "planner",
                     *         "key": "text",
                     *         "config": {},
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsModulesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "module_name": "planner",
                 *       "key": "text",
                 *       "config": {}
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    module_name: "planner" | "writer" | "thinker" | "automation" | "site_builder" | "linker" | "optimizer" | "publisher" | "growth" | "analysis";
                    key: string;
                    /** @description Any JSON value but null. */
                    config: unknown;
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "module_name": "planner",
                     *         "key": "text",
                     *         "config": {},
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ModuleSetting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSystemSettingsModulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSystemSettingsModulesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "module_name": "planner",
                 *       "key": "text"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    module_name?: "planner" | "writer" | "thinker" | "automation" | "site_builder" | "linker" | "optimizer" | "publisher" | "growth" | "analysis";
                    key?: string;
                    /** @description Any JSON value but null. */
                    config?: unknown;
                    is_active?: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "module_name": "planner",
                     *         "key": "text",
                     *         "config": {},
                     *         "is_active": true
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ModuleSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["ModuleSetting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsUser: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "key" | "-key";
                search?: string;
                key?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "key": "text",
                     *           "value": {},
                     *           "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["UserSetting"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSystemSettingsUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** @description Any JSON value but null. */
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {},
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UserSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {},
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UserSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** @description Any JSON value but null. */
                    value: unknown;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {},
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UserSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["UserSetting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSystemSettingsUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSystemSettingsUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key?: string;
                    /** @description Any JSON value but null. */
                    value?: unknown;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {},
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["UserSetting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["UserSetting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsSystem: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "key" | "-key";
                search?: string;
                key?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "key": "text",
                     *           "value": {}
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Setting"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postSystemSettingsSystem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any printable text without spaces. The same key and body are answered the same again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** @description Any JSON value but null. */
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemSettingsSystemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSystemSettingsSystemId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key: string;
                    /** @description Any JSON value but null. */
                    value: unknown;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Setting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSystemSettingsSystemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSystemSettingsSystemId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "key": "text",
                 *       "value": {}
                 *     }
                 */
                "application/json": {
                    key?: string;
                    /** @description Any JSON value but null. */
                    value?: unknown;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "key": "text",
                     *         "value": {}
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Setting"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Setting"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemNotifications: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                search?: string;
                kind?: string;
                created_at_min?: string;
                created_at_max?: string;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *           "kind": "text",
                     *           "text": "text",
                     *           "data": {},
                     *           "read": true,
                     *           "read_at": "2026-11-21T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Notification"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSystemNotificationsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `row_version` that was read; 409 with the present row when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "read": true
                 *     }
                 */
                "application/json": {
                    read: boolean;
                    row_version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *         "kind": "text",
                     *         "text": "text",
                     *         "data": {},
                     *         "read": true,
                     *         "read_at": "2026-11-21T09:30:00.000Z"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Notification"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A duplicate, impossible in the present state, or changed since it was read. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": "Conflict",
                     *       "errors": {
                     *         "non_field_errors": [
                     *           "This already exists"
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: false;
                        error: string;
                        errors?: {
                            [key: string]: string[];
                        };
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                        data?: components["schemas"]["Notification"];
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemAuditLog: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                user_id?: string;
                api_key_id?: string;
                action?: string;
                object_type?: string;
                object_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "user_id": "019a4c1e-0d52-7c3a-9b1f-f89d6b696045",
                     *           "api_key_id": "019a4c1e-0d52-7c3a-9b1f-9dc8c1dbd438",
                     *           "action": "text",
                     *           "object_type": "text",
                     *           "object_id": "019a4c1e-0d52-7c3a-9b1f-d7990800dc21",
                     *           "changed_fields": [
                     *             "text"
                     *           ],
                     *           "address": "text"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["AuditLog"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSystemAiRequests: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                run_id?: string;
                function?: string;
                provider?: string;
                model?: string;
                status?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "run_id": "019a4c1e-0d52-7c3a-9b1f-0cd01327d7ac",
                     *           "function": "text",
                     *           "provider": "text",
                     *           "model": "text",
                     *           "attempt": 1,
                     *           "tokens_in": 1,
                     *           "tokens_out": 1,
                     *           "cost_usd_micros": 1,
                     *           "latency_milliseconds": 1,
                     *           "status": "active",
                     *           "error": "Validation failed"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["AiRequest"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRuns: {
        parameters: {
            query?: {
                /** @description From 1; not together with `cursor`. */
                page?: number;
                page_size?: number;
                /** @description Walks the list in its order, each page at the cost of the first, and shows every row once whatever comes or goes meanwhile; only one whose ordered value changes may move past the reader. Empty: begins; then follow `next` and `previous`. */
                cursor?: string;
                ordering?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "status" | "-status" | "type" | "-type";
                search?: string;
                site_id?: string;
                sector_id?: string;
                status?: string;
                type?: string;
                parent_run_id?: string;
                created_at_min?: string;
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *           "created_at": "2026-11-21T09:30:00.000Z",
                     *           "updated_at": "2026-11-21T09:30:00.000Z",
                     *           "row_version": 3,
                     *           "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *           "temporal_run_id": "text",
                     *           "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a",
                     *           "type": "text",
                     *           "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *           "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *           "title": "How to brew cold brew coffee at home",
                     *           "started_by_id": "019a4c1e-0d52-7c3a-9b1f-800a8195be45",
                     *           "status": "active",
                     *           "stage": "text",
                     *           "progress": 1,
                     *           "counts": {},
                     *           "credits_reserved": 1,
                     *           "credits_used": 1,
                     *           "error": {
                     *             "category": "text",
                     *             "stage": "text",
                     *             "message": "text",
                     *             "retryable": false
                     *           },
                     *           "result": {},
                     *           "started_at": "2026-11-21T09:30:00.000Z",
                     *           "ended_at": "2026-11-21T09:30:00.000Z",
                     *           "parent_run_id": "019a4c1e-0d52-7c3a-9b1f-963631daedc5"
                     *         }
                     *       ],
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        count: number;
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["Run"][];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRunsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "created_at": "2026-11-21T09:30:00.000Z",
                     *         "updated_at": "2026-11-21T09:30:00.000Z",
                     *         "row_version": 3,
                     *         "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *         "temporal_run_id": "text",
                     *         "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a",
                     *         "type": "text",
                     *         "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *         "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *         "title": "How to brew cold brew coffee at home",
                     *         "started_by_id": "019a4c1e-0d52-7c3a-9b1f-800a8195be45",
                     *         "status": "active",
                     *         "stage": "text",
                     *         "progress": 1,
                     *         "counts": {},
                     *         "credits_reserved": 1,
                     *         "credits_used": 1,
                     *         "error": {
                     *           "category": "text",
                     *           "stage": "text",
                     *           "message": "text",
                     *           "retryable": false
                     *         },
                     *         "result": {},
                     *         "started_at": "2026-11-21T09:30:00.000Z",
                     *         "ended_at": "2026-11-21T09:30:00.000Z",
                     *         "parent_run_id": "019a4c1e-0d52-7c3a-9b1f-963631daedc5",
                     *         "children": [
                     *           {
                     *             "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *             "created_at": "2026-11-21T09:30:00.000Z",
                     *             "updated_at": "2026-11-21T09:30:00.000Z",
                     *             "row_version": 3,
                     *             "workflow_id": "pipeline/019a4c1e-0d52-7c3a-9b1f-5c2e8a4d6b10",
                     *             "temporal_run_id": "text",
                     *             "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a",
                     *             "type": "text",
                     *             "site_id": "019a4c1e-0d52-7c3a-9b1f-1e263cd406cb",
                     *             "sector_id": "019a4c1e-0d52-7c3a-9b1f-11ad376566c7",
                     *             "title": "How to brew cold brew coffee at home",
                     *             "started_by_id": "019a4c1e-0d52-7c3a-9b1f-800a8195be45",
                     *             "status": "active",
                     *             "stage": "text",
                     *             "progress": 1,
                     *             "counts": {},
                     *             "credits_reserved": 1,
                     *             "credits_used": 1,
                     *             "error": {
                     *               "category": "text",
                     *               "stage": "text",
                     *               "message": "text",
                     *               "retryable": false
                     *             },
                     *             "result": {},
                     *             "started_at": "2026-11-21T09:30:00.000Z",
                     *             "ended_at": "2026-11-21T09:30:00.000Z",
                     *             "parent_run_id": "019a4c1e-0d52-7c3a-9b1f-963631daedc5"
                     *           }
                     *         ],
                     *         "timeline": [
                     *           {
                     *             "sequence": 1,
                     *             "at": "2026-11-21T09:30:00.000Z",
                     *             "event": "text",
                     *             "data": {}
                     *           }
                     *         ]
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RunDetail"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRunsIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The run has ended and nothing came after it */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postRunsIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RunState"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postRunsIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RunState"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    postRunsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Throttle-Limit": components["headers"]["X-Throttle-Limit"];
                    "X-Throttle-Remaining": components["headers"]["X-Throttle-Remaining"];
                    "X-Throttle-Reset": components["headers"]["X-Throttle-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019a4c1e-0d52-7c3a-9b1f-a56145270ce6",
                     *         "status": "active"
                     *       },
                     *       "request_id": "0d5ab2a8-4b8f-4a3c-9a56-0f6f2f1f0b7a"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RunState"];
                        message?: string;
                        /** @description Also in the X-Request-Id header. */
                        request_id: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
