export * from './connector-profile-options';
export * from './credentials';
export * from './jdbc-driver';
export * from './table-options';
