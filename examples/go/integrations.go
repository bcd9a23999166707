package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssecretsmanager"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	appflow "github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs"
)

// NewIntegrationsStack declares the connector profiles of a handful of applications.
func NewIntegrationsStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, &id, props)

	// {"jwtToken": "..."}
	jwt := awssecretsmanager.Secret_FromSecretNameV2(stack, jsii.String("SalesforceJwt"), jsii.String("appflow/salesforce"))
	appflow.NewSalesforceConnectorProfile(stack, jsii.String("Salesforce"), &appflow.SalesforceConnectorProfileProps{
		InstanceUrl: jsii.String("https://acme.my.salesforce.com"),
		Credentials: appflow.SalesforceCredentials_Oauth2JwtBearerFromSecret(jwt, nil),
	})

	// {"clientId": "...", "clientSecret": "...", "refreshToken": "..."}
	tokens := awssecretsmanager.Secret_FromSecretNameV2(stack, jsii.String("ServiceNowTokens"), jsii.String("appflow/service-now"))
	appflow.NewServiceNowConnectorProfile(stack, jsii.String("ServiceNow"), &appflow.ServiceNowConnectorProfileProps{
		InstanceUrl: jsii.String("https://acme.service-now.com"),
		Credentials: appflow.ServiceNowCredentials_Oauth2TokensFromSecret(tokens, &appflow.SecretFieldsOptions{
			Fields: jsii.Strings("clientId", "clientSecret", "refreshToken"),
		}),
	})

	sap := awssecretsmanager.Secret_FromSecretNameV2(stack, jsii.String("SapPassword"), jsii.String("appflow/sap"))
	appflow.NewSapODataConnectorProfile(stack, jsii.String("Sap"), &appflow.SapODataConnectorProfileProps{
		ApplicationHostUrl:     jsii.String("https://sap.acme.example.com"),
		ApplicationServicePath: jsii.String("/sap/opu/odata/iwfnd/catalogservice;v=2"),
		ClientNumber:           jsii.String("100"),
		LogonLanguage:          jsii.String("EN"),
		PrivateLinkServiceName: jsii.String("com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"),
		Credentials: appflow.SapODataCredentials_Basic(&appflow.BasicCredentialsOptions{
			Username: jsii.String("APPFLOW"),
			Password: sap.SecretValueFromJson(jsii.String("password")),
		}),
	})

	appflow.NewRedshiftConnectorProfile(stack, jsii.String("Redshift"), &appflow.RedshiftConnectorProfileProps{
		Endpoint: appflow.RedshiftEndpoint_Serverless(&appflow.RedshiftServerlessEndpointOptions{
			WorkgroupName: jsii.String("sales"),
			DatabaseName:  jsii.String("dev"),
		}),
		Bucket:       awss3.NewBucket(stack, jsii.String("Staging"), nil),
		BucketPrefix: jsii.String("redshift"),
	})

	artifacts := awss3.Bucket_FromBucketName(stack, jsii.String("Artifacts"), jsii.String("acme-artifacts"))
	connector := appflow.NewCustomConnector(stack, jsii.String("BillingConnector"), &appflow.CustomConnectorProps{
		Handler: awslambda.NewFunction(stack, jsii.String("BillingHandler"), &awslambda.FunctionProps{
			Runtime: awslambda.Runtime_PYTHON_3_13(),
			Handler: jsii.String("billing.handler"),
			Code:    awslambda.Code_FromBucket(artifacts, jsii.String("billing-connector.zip"), jsii.String("L4kqtJlcpXroDTDmpUMLUo")),
		}),
		ConnectorLabel: jsii.String("AcmeBilling"),
	})
	// {"clientId": "...", "clientSecret": "..."}
	client := awssecretsmanager.Secret_FromSecretNameV2(stack, jsii.String("BillingClient"), jsii.String("appflow/billing"))
	appflow.NewCustomConnectorProfile(stack, jsii.String("Billing"), &appflow.CustomConnectorProfileProps{
		Connector:         connector,
		ProfileProperties: &map[string]*string{"instanceUrl": jsii.String("https://billing.acme.example.com")},
		Credentials: appflow.CustomConnectorCredentials_Oauth2ClientCredentialsFromSecret(client, &appflow.CustomConnectorOAuth2FieldsFromSecretOptions{
			TokenUrl: jsii.String("https://billing.acme.example.com/oauth2/token"),
		}),
	})

	return stack
}

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	NewIntegrationsStack(app, "Integrations", nil)
	app.Synth(nil)
}
