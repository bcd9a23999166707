export * from './aggregation';
export * from './catalog';
export * from './destination';
export * from './file-prefix';
export * from './format';
export * from './input-file-type';
export * from './source';
