export * from './connector-profile';
export * from './source';
