// Which modules of the library AppFlowChecks loads in an app with the L1 of one connector. Prints JSON.
const { App, Stack } = require('aws-cdk-lib');
const { CfnConnectorProfile } = require('aws-cdk-lib/aws-appflow');
const { folder, modulesOfOurs } = require('./library');

const app = new App({ analyticsReporting: false });
new CfnConnectorProfile(new Stack(app, 'Stack'), 'L1', {
  connectorProfileName: 'service-now',
  connectorType: 'Servicenow',
  connectionMode: 'Public',
  connectorProfileConfig: { connectorProfileCredentials: { serviceNow: { username: 'appflow' } } },
});
require(folder).AppFlowChecks.addTo(app);
app.synth();

console.log(JSON.stringify({ modules: modulesOfOurs(Object.keys(require.cache)) }));
