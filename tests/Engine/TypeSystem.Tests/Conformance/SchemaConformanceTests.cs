using System.Text.Json;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;

namespace Cacao.Types.Conformance;

/// <summary>Runs the third-party cases of schema validation.</summary>
public class SchemaConformanceTests
{
    // A directive without locations cannot be written in SDL; the other unsupported cases have no SDL at all.
    private const string Unwritable = "directive @BadDirective on \n";

    [Fact]
    public void Every_case_has_the_expected_number_of_errors()
    {
        var failures = new List<string>();
        var unsupported = 0;
        var cases = ConformanceFolder.ReadLines("graphql-js/vschema.jsonl");
        foreach (var given in cases)
        {
            var sdl = given.GetProperty("schema").GetString();
            if (sdl is null || sdl.Contains(Unwritable, StringComparison.Ordinal))
            {
                unsupported++;
                continue;
            }

            var expected = given.GetProperty("errors").EnumerateArray().Select(e => e.GetString()!).ToArray();
            var actual = Errors(sdl);
            if (expected.Length != actual.Count)
            {
                failures.Add($"{given.GetProperty("test").GetString()}\n{sdl}\nexpected\n  {string.Join("\n  ", expected)}"
                    + $"\ngot\n  {string.Join("\n  ", actual.Select(e => e.Message))}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n" + string.Join("\n\n", failures));
        Assert.Equal(132, cases.Count);
        Assert.Equal(5, unsupported);
    }

    [Fact]
    public void Every_valid_schema_prints_to_a_text_that_prints_the_same()
    {
        var valid = ConformanceFolder.ReadLines("graphql-js/vschema.jsonl")
            .Where(given => given.GetProperty("errors").GetArrayLength() == 0)
            .Select(given => given.GetProperty("schema").GetString())
            .OfType<string>()
            .ToList();
        foreach (var sdl in valid)
        {
            var printed = SchemaPrinter.Print(Build(sdl));
            Assert.Equal(printed, SchemaPrinter.Print(Build(printed)));
        }

        Assert.NotEmpty(valid);
    }

    private static Schema Build(string sdl) => new SchemaBuilder().AddDocument(sdl).AllowMissingResolvers().Build();

    private static IReadOnlyList<IError> Errors(string sdl)
    {
        try
        {
            Build(sdl);
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }
}
