export * from './credentials-options';
