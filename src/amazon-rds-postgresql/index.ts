export * from './connector-profile';
export * from './destination';
