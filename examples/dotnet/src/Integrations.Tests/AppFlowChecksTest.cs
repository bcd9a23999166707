using Amazon.CDK;
using Amazon.CDK.Assertions;
using Amazon.CDK.AWS.AppFlow;
using CdkAppFlow;
using Xunit;
using Annotations = Amazon.CDK.Assertions.Annotations;

namespace Integrations.Tests
{
    public class AppFlowChecksTest
    {
        private const string Path = "/Legacy/Contacts";

        private const string Draft = "FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger " +
            "Scheduled; use Active, or Draft if something else activates the flow [ack: cdk-appflow-constructs:flowStatusMissing]";

        private const string Misspelt = "SourceFlowConfig.SourceConnectorProperties.Salesforce has no \"IncludeDeletedRecord\" (did you mean " +
            "IncludeDeletedRecords?); it has Object, DataTransferApi, EnableDynamicFieldUpdate, IncludeDeletedRecords " +
            "[ignore: cdk-appflow-constructs:unknownField]";

        private readonly App _app = new App();
        private readonly Stack _stack;

        /// <summary>Declares a scheduled flow with two mistakes: it has no status, and a property is misspelt.</summary>
        public AppFlowChecksTest()
        {
            _stack = new Stack(_app, "Legacy");
            var flow = new CfnFlow(_stack, "Contacts", new CfnFlowProps
            {
                FlowName = "contacts",
                TriggerConfig = new CfnFlow.TriggerConfigProperty
                {
                    TriggerType = "Scheduled",
                    TriggerProperties = new CfnFlow.ScheduledTriggerPropertiesProperty { ScheduleExpression = "rate(1hours)" }
                },
                SourceFlowConfig = new CfnFlow.SourceFlowConfigProperty
                {
                    ConnectorType = "Salesforce",
                    ConnectorProfileName = "crm",
                    SourceConnectorProperties = new CfnFlow.SourceConnectorPropertiesProperty
                    {
                        Salesforce = new CfnFlow.SalesforceSourcePropertiesProperty { Object = "Contact" }
                    }
                },
                DestinationFlowConfigList = new[]
                {
                    new CfnFlow.DestinationFlowConfigProperty
                    {
                        ConnectorType = "S3",
                        DestinationConnectorProperties = new CfnFlow.DestinationConnectorPropertiesProperty
                        {
                            S3 = new CfnFlow.S3DestinationPropertiesProperty { BucketName = "acme-lake" }
                        }
                    }
                },
                Tasks = new[] { new CfnFlow.TaskProperty { TaskType = "Map_all", SourceFields = new string[] { } } }
            });
            flow.AddPropertyOverride("SourceFlowConfig.SourceConnectorProperties.Salesforce.IncludeDeletedRecord", true);
        }

        [Fact]
        public void NothingIsReportedWithoutTheChecks()
        {
            var annotations = Annotations.FromStack(_stack);

            annotations.HasNoError("*", Match.AnyValue());
            annotations.HasNoWarning("*", Match.AnyValue());
        }

        [Fact]
        public void MistakesInAnL1AreReported()
        {
            AppFlowChecks.AddTo(_app);

            var annotations = Annotations.FromStack(_stack);
            annotations.HasError(Path, Misspelt);
            annotations.HasWarning(Path, Draft);
        }

        [Fact]
        public void IgnoredFindingsAreLeftOut()
        {
            AppFlowChecks.AddTo(_app, new AppFlowChecksOptions { Ignore = new[] { "cdk-appflow-constructs:unknownField" } });

            var annotations = Annotations.FromStack(_stack);
            annotations.HasNoError("*", Match.AnyValue());
            annotations.HasWarning(Path, Draft);
        }
    }
}
