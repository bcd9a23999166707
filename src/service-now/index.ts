export * from './connector-profile';
export * from './credentials';
export * from './source';
