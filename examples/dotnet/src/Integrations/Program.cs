using Amazon.CDK;
using CdkAppFlow;

namespace Integrations
{
    public static class Program
    {
        public static void Main()
        {
            var app = new App();
            new IntegrationsStack(app, "Integrations");

            // Checks AppFlow resources that the library hasn't created, such as L1s
            AppFlowChecks.AddTo(app);

            app.Synth();
        }
    }
}
