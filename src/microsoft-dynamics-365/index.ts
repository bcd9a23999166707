export * from './connector-profile';
