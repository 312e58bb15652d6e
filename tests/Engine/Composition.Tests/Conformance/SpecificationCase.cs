using System.Text.Json;

namespace Cacao.Federation.Composition.Tests.Conformance;

/// <summary>One code block of the specification, read from the folder that CONFORMANCE_DIR names.</summary>
public sealed record SpecificationCase(
    string Section, string? Code, int Number, string Kind, IReadOnlyList<SourceSchemaText> Schemas, string? Composed)
{
    public static IReadOnlyList<SpecificationCase> All { get; } = [.. File.ReadLines(FindFile()).Select(Read)];

    /// <summary>How a list of exceptions names the case.</summary>
    public string Key => $"{Code ?? Section} {Number}";

    public override string ToString() =>
        $"{Key} ({Kind})\n{string.Join("\n", Schemas.Select(schema => $"# {schema.Name}\n{schema.Text}"))}";

    private static string FindFile()
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.False(
            string.IsNullOrEmpty(folder), "Set CONFORMANCE_DIR to the folder that holds the conformance data.");
        return System.IO.Path.Combine(folder!, "composite-spec", "cases.jsonl");
    }

    private static SpecificationCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var record = document.RootElement;
        return new SpecificationCase(
            record.GetProperty("section").GetString()!,
            record.GetProperty("code").GetString(),
            record.GetProperty("n").GetInt32(),
            record.GetProperty("kind").GetString()!,
            [
                .. record.GetProperty("schemas").EnumerateArray().Select(schema => new SourceSchemaText(
                    schema.GetProperty("name").GetString()!, schema.GetProperty("sdl").GetString()!)),
            ],
            record.GetProperty("composed").GetString());
    }
}
