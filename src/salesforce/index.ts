export * from './connector-profile';
export * from './credentials';
export * from './credentials-options';
export * from './data-transfer-api';
export * from './destination';
export * from './event-source';
export * from './source';
