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
  // For one profile, with an imported secret
  modules: 25,
  // These connectors load more, and each module runs for a valid profile, so only merging files of different subjects would lower the
  // numbers. Salesforce has rules for each grant type, credentials in common with Pardot, and a URL that must fit `sandbox`. Snowflake has
  // a stage, the policy of a bucket, and AWS PrivateLink. Zendesk and Google Ads always raise a warning. The others are registered
  // connectors with OAuth 2.0, a token URL, or a label or driver to check, and Dynamics 365 has an instance URL as well.
  modulesOf: {
    Custom: 27,
    GoogleAds: 29,
    GoogleAnalytics4: 26,
    GoogleBigQuery: 26,
    HubSpot: 26,
    Jdbc: 26,
    MicrosoftDynamics365: 30,
    MicrosoftSharePointOnline: 27,
    Salesforce: 30,
    SalesforceMarketingCloud: 27,
    Snowflake: 27,
    Zendesk: 26,
  },
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
