namespace Cacao.AspNetCore.Tests;

/// <summary>Tests that measure the memory of the process, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection
{
    public const string Name = "Measured";
}
