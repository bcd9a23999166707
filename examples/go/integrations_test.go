package main

import (
	"fmt"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/jsii-runtime-go"
	appflow "github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs"
)

const expectedError = `invalid SalesforceConnectorProfile at 'Integrations/Crm':
  - instanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com"), got "acme.my.salesforce.com"
  - credentials: grantType JWT_BEARER requires jwtToken`

func TestProfilesOfTheStack(t *testing.T) {
	stack := NewIntegrationsStack(awscdk.NewApp(nil), "Integrations", nil)

	template := assertions.Template_FromStack(stack, nil)

	template.ResourceCountIs(jsii.String("AWS::AppFlow::ConnectorProfile"), jsii.Number(5))
	template.ResourceCountIs(jsii.String("AWS::AppFlow::Flow"), jsii.Number(3))
	template.HasResourceProperties(jsii.String("AWS::AppFlow::ConnectorProfile"), map[string]any{
		"ConnectorType": "Servicenow",
		"ConnectorProfileConfig": map[string]any{
			"ConnectorProfileProperties": map[string]any{
				"ServiceNow": map[string]any{"InstanceUrl": "https://acme.service-now.com"},
			},
		},
	})
}

func TestAllThatIsWrongArrivesInOneError(t *testing.T) {
	stack := awscdk.NewStack(awscdk.NewApp(nil), jsii.String("Integrations"), nil)

	defer func() {
		if got := fmt.Sprint(recover()); got != expectedError {
			t.Errorf("got  %q\nwant %q", got, expectedError)
		}
	}()
	appflow.NewSalesforceConnectorProfile(stack, jsii.String("Crm"), &appflow.SalesforceConnectorProfileProps{
		InstanceUrl: jsii.String("acme.my.salesforce.com"),
		Credentials: appflow.SalesforceCredentials_Oauth2(&appflow.SalesforceOAuth2Options{
			GrantType: appflow.OAuth2GrantType_JWT_BEARER,
		}),
	})
}
