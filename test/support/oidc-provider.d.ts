// Written in JavaScript; only tests use it.
declare module 'oidc-provider';
