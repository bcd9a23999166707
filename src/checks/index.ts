export * from './app-flow-checks';
