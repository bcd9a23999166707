export * from './destination';
export * from './partner-event-source';
