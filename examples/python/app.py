#!/usr/bin/env python3
import aws_cdk as cdk
import cdk_appflow_constructs as appflow

from integrations.integrations_stack import IntegrationsStack

app = cdk.App()
IntegrationsStack(app, "Integrations")

# Checks AppFlow resources that the library hasn't created, such as L1s
appflow.AppFlowChecks.add_to(app)

app.synth()
