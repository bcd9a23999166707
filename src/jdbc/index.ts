export * from './connector-profile';
export * from './destination';
export * from './source';
