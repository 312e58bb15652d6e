using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>Builds schemas to see what the rules say.</summary>
internal static class SchemaAssert
{
    private const char Marker = '§';

    /// <summary>Asserts that SDL, together with a query root if it has none, makes a valid schema.</summary>
    public static void Accepts(string sdl) => Assert.Empty(Errors(WithQuery(sdl)).Select(error => error.Message));

    /// <summary>Asserts that the schema has exactly these errors, in this order.</summary>
    /// <param name="sdl">The schema; a section sign stands before each place that the errors together point to.</param>
    /// <param name="messages">The messages.</param>
    public static void Rejects(string sdl, params string[] messages)
    {
        sdl = WithQuery(sdl);
        var errors = Errors(sdl.Replace(Marker.ToString(), ""));
        Assert.Equal(messages, errors.Select(error => error.Message));
        Assert.Equal(
            MarkedPlaces(sdl),
            errors.SelectMany(error => error.Locations).Select(place => (place.Line, place.Column)).Distinct().Order());
        Assert.All(errors, error => Assert.StartsWith("SCHEMA_", error.Code));
    }

    /// <summary>The errors of building a schema; empty when it is valid.</summary>
    public static IReadOnlyList<IError> Errors(SchemaBuilder builder)
    {
        try
        {
            builder.AllowMissingResolvers().Build();
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }

    private static IReadOnlyList<IError> Errors(string sdl) => Errors(new SchemaBuilder().AddDocument(sdl));

    private static string WithQuery(string sdl) =>
        sdl.Contains("Query", StringComparison.Ordinal) ? sdl : sdl + "\ntype Query { a: Int }";

    private static IEnumerable<(int Line, int Column)> MarkedPlaces(string sdl)
    {
        var (line, column) = (1, 1);
        foreach (var character in sdl)
        {
            switch (character)
            {
                case Marker:
                    yield return (line, column);
                    break;
                case '\n':
                    (line, column) = (line + 1, 1);
                    break;
                default:
                    column++;
                    break;
            }
        }
    }
}
