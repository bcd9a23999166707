export * from './credential-refresh';
export * from './credential-refresh-function-options';
export * from './credential-refresh-options';
export * from './oauth2-tokens-on-refresh';
