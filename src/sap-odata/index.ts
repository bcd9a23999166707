export * from './connector-profile';
export * from './credentials';
export * from './credentials-options';
export * from './destination';
export * from './object-options';
export * from './source';
export * from './success-response';
