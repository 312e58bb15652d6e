namespace Cacao.Federation.Composition.Tests.Conformance;

/// <summary>The schemas of the federation suites, read from the folder that CONFORMANCE_DIR names, compose.</summary>
public sealed class FederationSuiteTests
{
    [Fact]
    public void Every_suite_composes()
    {
        var suites = Directory.GetDirectories(FindFolder());
        var failures = suites
            .Select(suite => (Name: System.IO.Path.GetFileName(suite), Result: SchemaComposer.Compose(Read(suite))))
            .Where(suite => !suite.Result.IsSuccess)
            .Select(suite => $"{suite.Name}\n{string.Join("\n", suite.Result.Log)}");

        Assert.Empty(failures);
        Assert.True(suites.Length >= 22, $"Only {suites.Length} suites were found.");
    }

    private static IReadOnlyList<SourceSchemaText> Read(string suite) =>
    [
        .. Directory.GetFiles(suite, "*.graphqls").Order(StringComparer.Ordinal).Select(file => new SourceSchemaText(
            System.IO.Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), file)),
    ];

    private static string FindFolder()
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.False(
            string.IsNullOrEmpty(folder), "Set CONFORMANCE_DIR to the folder that holds the conformance data.");
        return System.IO.Path.Combine(folder!, "federation");
    }
}
