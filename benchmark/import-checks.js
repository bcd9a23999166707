// Which modules of the library AppFlowChecks loads in an app with the L1 of one connector. Prints JSON.
const path = require('node:path');
const { App, Stack } = require('aws-cdk-lib');
const { CfnConnectorProfile } = require('aws-cdk-lib/aws-appflow');
const { folder } = require('./library');

const app = new App({ analyticsReporting: false });
new CfnConnectorProfile(new Stack(app, 'Stack'), 'L1', {
  connectorProfileName: 'service-now',
  connectorType: 'Servicenow',
  connectionMode: 'Public',
  connectorProfileConfig: { connectorProfileCredentials: { serviceNow: { username: 'appflow' } } },
});
require(folder).AppFlowChecks.addTo(app);
app.synth();

const root = path.join(folder, 'lib') + path.sep;
console.log(JSON.stringify({ modules: Object.keys(require.cache).filter((file) => file.startsWith(root)).map((file) => path.relative(root, file)) }));
