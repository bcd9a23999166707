export * from './connector-profile';
export * from './credentials';
export * from './credentials-options';
export * from './custom-connector';
export * from './data-transfer-api';
export * from './destination';
export * from './source';
