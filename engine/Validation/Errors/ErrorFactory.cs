using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Validation.Errors;

/// <summary>Puts errors together: what all catalogues have in common.</summary>
internal static class ErrorFactory
{
    public static IError Rule(string rule, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        Create(ValidationErrorCodes.ValidationFailed, "rule", rule, message, nodes);

    public static IError Limit(int limit, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        Create(ValidationErrorCodes.LimitExceeded, "limit", limit, message, nodes);

    public static IError Create(
        string code,
        string extension,
        object value,
        string message,
        ReadOnlySpan<SyntaxNode> nodes)
    {
        var locations = new List<Location>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Location is { } location)
            {
                locations.Add(location);
            }
        }

        return new GraphQLError(message)
        {
            Code = code,
            Locations = locations,
            Extensions = ImmutableDictionary<string, object?>.Empty.Add(extension, value),
        };
    }
}
