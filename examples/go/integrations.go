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

// NewIntegrationsStack declares the connector profiles of a handful of applications, and flows between them.
func NewIntegrationsStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, &id, props)

	// {"accessToken": "...", "refreshToken": "..."}
	crmTokens := awssecretsmanager.Secret_FromSecretNameV2(stack, jsii.String("SalesforceTokens"), jsii.String("appflow/salesforce"))
	salesforce := appflow.NewSalesforceConnectorProfile(stack, jsii.String("Salesforce"), &appflow.SalesforceConnectorProfileProps{
		InstanceUrl: jsii.String("https://acme.my.salesforce.com"),
		Credentials: appflow.SalesforceCredentials_Oauth2TokensFromSecret(crmTokens, nil),
	})

	// Each hour, the contacts that have changed
	lake := awss3.NewBucket(stack, jsii.String("Lake"), nil)
	appflow.NewScheduledFlow(stack, jsii.String("Contacts"), &appflow.ScheduledFlowProps{
		Source: appflow.NewSalesforceSource(&appflow.SalesforceSourceProps{
			Profile: salesforce,
			Entity:  jsii.String("Contact"),
		}),
		Destination: appflow.NewS3Destination(&appflow.S3DestinationProps{
			Bucket: lake,
			Prefix: jsii.String("contacts"),
			Format: appflow.S3Format_Parquet(nil),
		}),
		Schedule: appflow.FlowSchedule_Rate(awscdk.Duration_Hours(jsii.Number(1)), nil),
		Pull:     appflow.DataPull_Incremental(&appflow.IncrementalPullOptions{TimestampField: jsii.String("LastModifiedDate")}),
		Mappings: &[]appflow.FieldMapping{
			appflow.FieldMapping_Fields(jsii.String("Id"), jsii.String("Name"), jsii.String("Email")),
		},
		Filters: &[]appflow.FieldFilter{
			appflow.FieldFilter_EqualTo(jsii.String("IsDeleted"), appflow.FilterValue_FromBoolean(jsii.Bool(false))),
		},
		Transforms: &[]appflow.FieldTransform{
			appflow.FieldTransform_Mask(jsii.String("Email"), nil),
		},
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

	// Accounts from files, whenever someone starts the flow
	appflow.NewOnDemandFlow(stack, jsii.String("Accounts"), &appflow.OnDemandFlowProps{
		Source: appflow.NewS3Source(&appflow.S3SourceProps{
			Bucket:   lake,
			Prefix:   jsii.String("accounts"),
			FileType: appflow.S3InputFileType_CSV,
		}),
		Destination: appflow.NewSalesforceDestination(&appflow.SalesforceDestinationProps{
			Profile:       salesforce,
			Entity:        jsii.String("Account"),
			Write:         appflow.WriteOperation_Upsert(jsii.String("ExternalId__c")),
			ErrorHandling: &appflow.FlowErrorHandling{Bucket: lake, Prefix: jsii.String("refused")},
		}),
		Mappings: &[]appflow.FieldMapping{appflow.FieldMapping_Renamed(&map[string]*string{
			"id":   jsii.String("ExternalId__c"),
			"name": jsii.String("Name"),
		})},
		Validations: &[]appflow.FieldValidation{
			appflow.FieldValidation_NotNull(jsii.String("id"), appflow.ValidationAction_DROP_RECORD),
		},
	})

	// Each change of an account, as an event
	appflow.NewEventFlow(stack, jsii.String("AccountChanges"), &appflow.EventFlowProps{
		Source: appflow.NewSalesforceEventSource(&appflow.SalesforceEventSourceProps{
			Profile: salesforce,
			Entity:  jsii.String("AccountChangeEvent"),
		}),
		Destination: appflow.NewEventBridgeDestination(&appflow.EventBridgeDestinationProps{
			PartnerEventSource: appflow.PartnerEventSource_Salesforce(jsii.String("crm")),
		}),
		Mappings: &[]appflow.FieldMapping{appflow.FieldMapping_All(nil)},
	})

	return stack
}

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	NewIntegrationsStack(app, "Integrations", nil)

	// Checks AppFlow resources that the library hasn't created, such as L1s
	appflow.AppFlowChecks_AddTo(app, nil)

	app.Synth(nil)
}
