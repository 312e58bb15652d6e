using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Runs one rule about type system documents on its own.</summary>
internal static class DocumentAssert
{
    private const char Marker = '§';

    /// <summary>Asserts that the rule has nothing against a document that may extend another one.</summary>
    public static void Accepts<TRule>(string document, string? extended = null)
        where TRule : IDocumentRule, new() => Assert.Empty(Errors<TRule>(document, extended).Select(error => error.Message));

    /// <summary>Asserts that the rule finds exactly these errors, in this order.</summary>
    /// <param name="document">The document; a section sign stands before each place that the errors together point to.</param>
    /// <param name="extended">The document that it extends.</param>
    /// <param name="messages">The messages.</param>
    public static void Rejects<TRule>(string document, string? extended, params string[] messages)
        where TRule : IDocumentRule, new()
    {
        var errors = Errors<TRule>(document.Replace(Marker.ToString(), ""), extended);
        Assert.Equal(messages, errors.Select(error => error.Message));
        var places = errors.SelectMany(error => error.Locations).Select(place => place.Column).Distinct().Order();
        Assert.Equal(MarkedColumns(document), places);
        Assert.All(errors, error => Assert.StartsWith("SDL_", error.Code));
    }

    private static IReadOnlyList<IError> Errors<TRule>(string document, string? extended)
        where TRule : IDocumentRule, new() => extended is null
            ? TypeSystemDocumentValidator.Validate([new TRule()], Utf8GraphQLParser.Parse(document))
            : TypeSystemDocumentValidator.Validate(
                [new TRule()],
                Utf8GraphQLParser.Parse(document),
                Utf8GraphQLParser.Parse(extended));

    // The documents of these tests are one line each.
    private static IEnumerable<int> MarkedColumns(string document)
    {
        var column = 1;
        foreach (var character in document)
        {
            if (character == Marker)
            {
                yield return column;
            }
            else
            {
                column++;
            }
        }
    }
}
