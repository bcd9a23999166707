using System;
using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using CdkAppFlow;
using Xunit;

namespace Integrations.Tests
{
    public class IntegrationsStackTest
    {
        private static readonly string ExpectedError = string.Join("\n",
            "invalid SalesforceConnectorProfile at 'Integrations/Crm':",
            "  - instanceUrl must be an https:// URL without spaces (e.g. \"https://acme.my.salesforce.com\"), got \"acme.my.salesforce.com\"",
            "  - credentials: grantType JWT_BEARER requires jwtToken");

        [Fact]
        public void ProfilesOfTheStack()
        {
            var template = Template.FromStack(new IntegrationsStack(new App(), "Integrations"));

            template.ResourceCountIs("AWS::AppFlow::ConnectorProfile", 5);
            template.ResourceCountIs("AWS::AppFlow::Flow", 3);
            template.HasResourceProperties("AWS::AppFlow::ConnectorProfile", new Dictionary<string, object>
            {
                ["ConnectorType"] = "Servicenow"
            });
        }

        [Fact]
        public void AllThatIsWrongArrivesInOneError()
        {
            var stack = new Stack(new App(), "Integrations");

            var error = Assert.ThrowsAny<Exception>(() => new SalesforceConnectorProfile(stack, "Crm", new SalesforceConnectorProfileProps
            {
                InstanceUrl = "acme.my.salesforce.com",
                Credentials = SalesforceCredentials.Oauth2(new SalesforceOAuth2Options
                {
                    GrantType = OAuth2GrantType.JWT_BEARER
                })
            }));

            Assert.Contains(ExpectedError, error.Message);
        }
    }
}
