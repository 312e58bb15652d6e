using System.Text.Json;

namespace Cacao.Types.Conformance;

/// <summary>Reads third-party cases from the folder that CONFORMANCE_DIR names.</summary>
internal static class ConformanceFolder
{
    public static IReadOnlyList<JsonElement> ReadLines(string file)
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.False(
            string.IsNullOrEmpty(folder),
            "CONFORMANCE_DIR is not set: it has to name the folder of the third-party conformance cases.");
        return [.. File.ReadLines(System.IO.Path.Combine(folder, file)).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
