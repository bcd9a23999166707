// The cost limits of the library. Ratios are to the bare L1 with the same properties.
const { execFileSync } = require('node:child_process');
const path = require('node:path');

exports.GOALS = {
  synthesisRatio: 1.10,
  flowRatio: 1.25,
  // Of an L1 that AppFlowChecks checks: its template is rendered a second time, which is most of what an L1 costs.
  checkedRatio: 2.1,
  growth: 55,
  constructs: 2,
  heapRatio: 1.1,
  // Two constructs take 1.25. More than this fails the benchmark, because a profile keeps something that it doesn't need.
  heapCeiling: 1.35,
  importMilliseconds: 10,
  modules: 25,
  validationMicroseconds: 50,
  // 200 for the connector profiles. Flows double the API, and with it the declarations and the jsii assembly; 40 are the checks of
  // resources that others have made.
  tarballKilobytes: 360,
};

/** The size of the tarball that npm would publish. */
exports.tarballKilobytes = () => {
  const [{ size }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], {
    cwd: path.resolve(__dirname, '..'),
    encoding: 'utf8',
  }));
  return size / 1000;
};
