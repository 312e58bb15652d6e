using System.Text.Json;

namespace Cacao.Federation.AspNetCore.Tests.Conformance;

/// <summary>A third-party suite: subgraphs with their data, and operations with their answers.</summary>
internal sealed record FederationSuite(
    string Name,
    IReadOnlyList<(string Name, string Sdl, JsonElement Nodes)> Subgraphs,
    IReadOnlyList<(string Query, JsonElement Expected)> Tests)
{
    public static IReadOnlyList<FederationSuite> ReadAll()
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.False(
            string.IsNullOrEmpty(folder),
            "CONFORMANCE_DIR is not set: it has to name the folder of the third-party conformance cases.");
        return [.. Directory.EnumerateDirectories(System.IO.Path.Combine(folder, "federation")).Order().Select(Read)];
    }

    private static FederationSuite Read(string folder)
    {
        var data = ReadJson(folder, "data.json").GetProperty("subgraphs");
        return new FederationSuite(
            System.IO.Path.GetFileName(folder),
            [
                .. Directory.EnumerateFiles(folder, "*.graphqls").Order().Select(file =>
                {
                    var name = System.IO.Path.GetFileNameWithoutExtension(file);
                    return (name, File.ReadAllText(file), data.GetProperty(name).GetProperty("nodes"));
                }),
            ],
            [
                .. ReadJson(folder, "tests.json").GetProperty("tests").EnumerateArray()
                    .Select(t => (t.GetProperty("query").GetString()!, t.GetProperty("expected"))),
            ]);
    }

    private static JsonElement ReadJson(string folder, string file) =>
        JsonElement.Parse(File.ReadAllText(System.IO.Path.Combine(folder, file)));
}
