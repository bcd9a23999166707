package com.acme;

import software.amazon.awscdk.App;

public final class IntegrationsApp {
    private IntegrationsApp() {
    }

    public static void main(final String[] args) {
        App app = new App();
        new IntegrationsStack(app, "Integrations");
        app.synth();
    }
}
