using Xunit;

// The tests share one JavaScript process, which serves only one thread at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
