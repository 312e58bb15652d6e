using System.Text.Json;
using Cacao.Types.Configuration;

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

    private static IReadOnlyList<IError> Errors(string sdl)
    {
        try
        {
            new SchemaBuilder().AddDocument(sdl).AllowMissingResolvers().Build();
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }
}
