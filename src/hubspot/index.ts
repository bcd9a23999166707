export * from './connector-profile';
export * from './credentials';
export * from './destination';
export * from './source';
