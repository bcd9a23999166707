export * from './connector-profile';
export * from './endpoint';
