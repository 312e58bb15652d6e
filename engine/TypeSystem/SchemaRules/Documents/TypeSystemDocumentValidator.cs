using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Checks type system documents on their own, before a schema is made of them: that what they define is
/// defined once, that what they name exists, and that directives are applied as they should be.</summary>
/// <remarks>What can only be said of a whole schema (that interfaces are implemented, that types have fields, …) is
/// checked when the schema is built.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class TypeSystemDocumentValidator
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">The document. Executable definitions in it are passed over.</param>
    /// <param name="extended">The documents that it extends; they are not checked themselves.</param>
    /// <returns>All errors; empty when there are none.</returns>
    public static IReadOnlyList<IError> Validate(DocumentNode document, params IReadOnlyList<DocumentNode> extended) =>
        Validate(DocumentRules.All, document, extended);

    internal static IReadOnlyList<IError> Validate(
        IEnumerable<IDocumentRule> rules,
        DocumentNode document,
        params IReadOnlyList<DocumentNode> extended)
    {
        var context = new DocumentRuleContext(document, extended);
        foreach (var rule in rules)
        {
            rule.Check(context);
        }

        return context.Errors;
    }
}
