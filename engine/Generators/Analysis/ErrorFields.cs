using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Adds what the interface <c>Error</c> asks for to the types that mutations fail with.</summary>
internal static class ErrorFields
{
    /// <summary>The fields of the interface that an error type does not have yet.</summary>
    public static IEnumerable<FieldModel> Complete(INamedTypeSymbol type, string name, IReadOnlyList<FieldModel> fields)
    {
        if (!fields.Any(f => f.Name == "message"))
        {
            var message = TypeShapes.IsException(type)
                ? $"ResolverState.Parent<{Code.TypeOf(type)}>(context).Message"
                : Code.String(Sentence(name));
            yield return Create("message", "What went wrong, for people.", "Message", message);
        }

        if (!fields.Any(f => f.Name == "code"))
        {
            yield return Create("code", "What went wrong, for programs.", "Code", Code.String(CodeOf(name)));
        }
    }

    private static FieldModel Create(string name, string description, string method, string expression) => new(
        name,
        TypeReferenceReader.Named("String") + ".NonNull()",
        description,
        null,
        default,
        default,
        default,
        default,
        "string",
        "string",
        new ResolverModel(method, ResolverKind.Pure, expression, "ResolvedValue.From({0})"),
        null);

    private static string CodeOf(string name) => Naming.ScreamingCase(TrimSuffix(name));

    private static string Sentence(string name)
    {
        var words = Naming.ScreamingCase(TrimSuffix(name)).Replace('_', ' ').ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words.Substring(1) + ".";
    }

    private static string TrimSuffix(string name) =>
        name.Length > 5 && name.EndsWith("Error", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
}
