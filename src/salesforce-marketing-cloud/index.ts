export * from './connector-profile';
export * from './credentials';
