import aws_cdk as cdk
import cdk_appflow_constructs as appflow
import pytest
from aws_cdk.assertions import Annotations, Match
from aws_cdk.aws_appflow import CfnFlow

PATH = "/Legacy/Contacts"
DRAFT = (
    "FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by the trigger Scheduled; "
    "use Active, or Draft if something else activates the flow [ack: cdk-appflow-constructs:flowStatusMissing]"
)
MISSPELT = (
    'SourceFlowConfig.SourceConnectorProperties.Salesforce has no "IncludeDeletedRecord" (did you mean IncludeDeletedRecords?); '
    "it has Object, DataTransferApi, EnableDynamicFieldUpdate, IncludeDeletedRecords "
    "[ignore: cdk-appflow-constructs:unknownField]"
)


@pytest.fixture
def stack() -> cdk.Stack:
    """A scheduled flow with two mistakes: it has no status, and a property is misspelt."""
    stack = cdk.Stack(cdk.App(), "Legacy")
    flow = CfnFlow(
        stack,
        "Contacts",
        flow_name="contacts",
        trigger_config=CfnFlow.TriggerConfigProperty(
            trigger_type="Scheduled",
            trigger_properties=CfnFlow.ScheduledTriggerPropertiesProperty(schedule_expression="rate(1hours)"),
        ),
        source_flow_config=CfnFlow.SourceFlowConfigProperty(
            connector_type="Salesforce",
            connector_profile_name="crm",
            source_connector_properties=CfnFlow.SourceConnectorPropertiesProperty(
                salesforce=CfnFlow.SalesforceSourcePropertiesProperty(object="Contact")
            ),
        ),
        destination_flow_config_list=[
            CfnFlow.DestinationFlowConfigProperty(
                connector_type="S3",
                destination_connector_properties=CfnFlow.DestinationConnectorPropertiesProperty(
                    s3=CfnFlow.S3DestinationPropertiesProperty(bucket_name="acme-lake")
                ),
            )
        ],
        tasks=[CfnFlow.TaskProperty(task_type="Map_all", source_fields=[])],
    )
    flow.add_property_override("SourceFlowConfig.SourceConnectorProperties.Salesforce.IncludeDeletedRecord", True)
    return stack


def test_nothing_is_reported_without_the_checks(stack):
    annotations = Annotations.from_stack(stack)

    annotations.has_no_error("*", Match.any_value())
    annotations.has_no_warning("*", Match.any_value())


def test_mistakes_in_an_l1_are_reported(stack):
    appflow.AppFlowChecks.add_to(stack.node.root)

    annotations = Annotations.from_stack(stack)
    annotations.has_error(PATH, MISSPELT)
    annotations.has_warning(PATH, DRAFT)


def test_ignored_findings_are_left_out(stack):
    appflow.AppFlowChecks.add_to(stack.node.root, ignore=["cdk-appflow-constructs:unknownField"])

    annotations = Annotations.from_stack(stack)
    annotations.has_no_error("*", Match.any_value())
    annotations.has_warning(PATH, DRAFT)
