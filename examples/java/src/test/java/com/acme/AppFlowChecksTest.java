package com.acme;

import io.github.cdkappflow.AppFlowChecks;
import io.github.cdkappflow.AppFlowChecksOptions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.appflow.CfnFlow;

class AppFlowChecksTest {
    private static final String PATH = "/Legacy/Contacts";
    private static final String DRAFT = "FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never runs by "
        + "the trigger Scheduled; use Active, or Draft if something else activates the flow [ack: cdk-appflow-constructs:flowStatusMissing]";
    private static final String MISSPELT = "SourceFlowConfig.SourceConnectorProperties.Salesforce has no \"IncludeDeletedRecord\" "
        + "(did you mean IncludeDeletedRecords?); it has Object, DataTransferApi, EnableDynamicFieldUpdate, IncludeDeletedRecords "
        + "[ignore: cdk-appflow-constructs:unknownField]";

    private App app;
    private Stack stack;

    /** A scheduled flow with two mistakes: it has no status, and a property is misspelt. */
    @BeforeEach
    void declareFlow() {
        app = new App();
        stack = new Stack(app, "Legacy");
        CfnFlow flow = CfnFlow.Builder.create(stack, "Contacts")
            .flowName("contacts")
            .triggerConfig(CfnFlow.TriggerConfigProperty.builder()
                .triggerType("Scheduled")
                .triggerProperties(CfnFlow.ScheduledTriggerPropertiesProperty.builder().scheduleExpression("rate(1hours)").build())
                .build())
            .sourceFlowConfig(CfnFlow.SourceFlowConfigProperty.builder()
                .connectorType("Salesforce")
                .connectorProfileName("crm")
                .sourceConnectorProperties(CfnFlow.SourceConnectorPropertiesProperty.builder()
                    .salesforce(CfnFlow.SalesforceSourcePropertiesProperty.builder().object("Contact").build())
                    .build())
                .build())
            .destinationFlowConfigList(List.of(CfnFlow.DestinationFlowConfigProperty.builder()
                .connectorType("S3")
                .destinationConnectorProperties(CfnFlow.DestinationConnectorPropertiesProperty.builder()
                    .s3(CfnFlow.S3DestinationPropertiesProperty.builder().bucketName("acme-lake").build())
                    .build())
                .build()))
            .tasks(List.of(CfnFlow.TaskProperty.builder().taskType("Map_all").sourceFields(List.of()).build()))
            .build();
        flow.addPropertyOverride("SourceFlowConfig.SourceConnectorProperties.Salesforce.IncludeDeletedRecord", true);
    }

    @Test
    void nothingIsReportedWithoutTheChecks() {
        Annotations annotations = Annotations.fromStack(stack);

        annotations.hasNoError("*", Match.anyValue());
        annotations.hasNoWarning("*", Match.anyValue());
    }

    @Test
    void mistakesInAnL1AreReported() {
        AppFlowChecks.addTo(app);

        Annotations annotations = Annotations.fromStack(stack);
        annotations.hasError(PATH, MISSPELT);
        annotations.hasWarning(PATH, DRAFT);
    }

    @Test
    void ignoredFindingsAreLeftOut() {
        AppFlowChecks.addTo(app, AppFlowChecksOptions.builder().ignore(List.of("cdk-appflow-constructs:unknownField")).build());

        Annotations annotations = Annotations.fromStack(stack);
        annotations.hasNoError("*", Match.anyValue());
        annotations.hasWarning(PATH, DRAFT);
    }
}
