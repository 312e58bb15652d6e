using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation;

/// <summary>Runs one rule on its own.</summary>
internal static class RuleAssert
{
    private const char Marker = '§';

    /// <summary>Asserts that the rule has nothing against a document.</summary>
    public static void Accepts<TRule>(string document, Schema? schema = null, ValidationOptions? options = null)
        where TRule : ValidationRule, new() => Assert.Empty(Errors<TRule>(document, schema, options).Select(e => e.Message));

    /// <summary>Asserts that the rule finds exactly these errors, in this order.</summary>
    /// <param name="document">The document; a section sign stands before each place that the errors together point to.</param>
    /// <param name="messages">The messages.</param>
    public static void Rejects<TRule>(string document, params string[] messages)
        where TRule : ValidationRule, new() => Rejects<TRule>(document, null, null, messages);

    /// <inheritdoc cref="Rejects{TRule}(string, string[])"/>
    public static void Rejects<TRule>(string document, Schema? schema, ValidationOptions? options, params string[] messages)
        where TRule : ValidationRule, new()
    {
        var errors = Errors<TRule>(document.Replace(Marker.ToString(), ""), schema, options);
        Assert.Equal(messages, errors.Select(error => error.Message));
        Assert.Equal(
            MarkedPlaces(document),
            errors.SelectMany(error => error.Locations).Select(place => (place.Line, place.Column)).Distinct().Order());
    }

    private static IReadOnlyList<IError> Errors<TRule>(string document, Schema? schema, ValidationOptions? options)
        where TRule : ValidationRule, new()
    {
        var given = options ?? ValidationOptions.Default;
        return DocumentValidator.Validate(
            schema ?? ShopSchema.Instance,
            Utf8GraphQLParser.Parse(document),
            new ValidationOptions
            {
                Rules = [static () => new TRule()],
                AllowIntrospection = given.AllowIntrospection,
                Suggestions = given.Suggestions,
                MaxAliases = given.MaxAliases,
                MaxDepth = given.MaxDepth,
                MaxNesting = given.MaxNesting,
                MaxFields = given.MaxFields,
                MaxOperations = given.MaxOperations,
                MaxDirectives = given.MaxDirectives,
                MaxErrors = given.MaxErrors,
                MaxSteps = given.MaxSteps,
            }).Errors;
    }

    private static IEnumerable<(int Line, int Column)> MarkedPlaces(string document)
    {
        var (line, column) = (1, 1);
        foreach (var character in document)
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
