package main

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsappflow"
	"github.com/aws/jsii-runtime-go"
	appflow "github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs"
)

const (
	flowPath = "/Legacy/Contacts"
	draft    = "FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger Scheduled; " +
		"use Active, or Draft if something else activates the flow [ack: cdk-appflow-constructs:flowStatusMissing]"
	misspelt = `SourceFlowConfig.SourceConnectorProperties.Salesforce has no "IncludeDeletedRecord" (did you mean IncludeDeletedRecords?); ` +
		"it has Object, DataTransferApi, EnableDynamicFieldUpdate, IncludeDeletedRecords " +
		"[ignore: cdk-appflow-constructs:unknownField]"
)

// faultyStack has a scheduled flow with two mistakes: it has no status, and a property is misspelt.
func faultyStack() (awscdk.App, awscdk.Stack) {
	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("Legacy"), nil)
	flow := awsappflow.NewCfnFlow(stack, jsii.String("Contacts"), &awsappflow.CfnFlowProps{
		FlowName: jsii.String("contacts"),
		TriggerConfig: &awsappflow.CfnFlow_TriggerConfigProperty{
			TriggerType: jsii.String("Scheduled"),
			TriggerProperties: &awsappflow.CfnFlow_ScheduledTriggerPropertiesProperty{
				ScheduleExpression: jsii.String("rate(1hours)"),
			},
		},
		SourceFlowConfig: &awsappflow.CfnFlow_SourceFlowConfigProperty{
			ConnectorType:        jsii.String("Salesforce"),
			ConnectorProfileName: jsii.String("crm"),
			SourceConnectorProperties: &awsappflow.CfnFlow_SourceConnectorPropertiesProperty{
				Salesforce: &awsappflow.CfnFlow_SalesforceSourcePropertiesProperty{Object: jsii.String("Contact")},
			},
		},
		DestinationFlowConfigList: &[]any{&awsappflow.CfnFlow_DestinationFlowConfigProperty{
			ConnectorType: jsii.String("S3"),
			DestinationConnectorProperties: &awsappflow.CfnFlow_DestinationConnectorPropertiesProperty{
				S3: &awsappflow.CfnFlow_S3DestinationPropertiesProperty{BucketName: jsii.String("acme-lake")},
			},
		}},
		Tasks: &[]any{&awsappflow.CfnFlow_TaskProperty{
			TaskType:     jsii.String("Map_all"),
			SourceFields: &[]*string{},
		}},
	})
	flow.AddPropertyOverride(jsii.String("SourceFlowConfig.SourceConnectorProperties.Salesforce.IncludeDeletedRecord"), true)
	return app, stack
}

func TestNothingIsReportedWithoutTheChecks(t *testing.T) {
	_, stack := faultyStack()

	annotations := assertions.Annotations_FromStack(stack)
	annotations.HasNoError(jsii.String("*"), assertions.Match_AnyValue())
	annotations.HasNoWarning(jsii.String("*"), assertions.Match_AnyValue())
}

func TestMistakesInAnL1AreReported(t *testing.T) {
	app, stack := faultyStack()

	appflow.AppFlowChecks_AddTo(app, nil)

	annotations := assertions.Annotations_FromStack(stack)
	annotations.HasError(jsii.String(flowPath), misspelt)
	annotations.HasWarning(jsii.String(flowPath), draft)
}

func TestIgnoredFindingsAreLeftOut(t *testing.T) {
	app, stack := faultyStack()

	appflow.AppFlowChecks_AddTo(app, &appflow.AppFlowChecksOptions{Ignore: jsii.Strings("cdk-appflow-constructs:unknownField")})

	annotations := assertions.Annotations_FromStack(stack)
	annotations.HasNoError(jsii.String("*"), assertions.Match_AnyValue())
	annotations.HasWarning(jsii.String(flowPath), draft)
}
