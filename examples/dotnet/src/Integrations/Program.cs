using Amazon.CDK;

namespace Integrations
{
    public static class Program
    {
        public static void Main()
        {
            var app = new App();
            new IntegrationsStack(app, "Integrations");
            app.Synth();
        }
    }
}
