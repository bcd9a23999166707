export * from './connector-profile-options';
export * from './credentials';
