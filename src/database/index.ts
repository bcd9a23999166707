export * from './credentials';
export * from './jdbc-driver';
