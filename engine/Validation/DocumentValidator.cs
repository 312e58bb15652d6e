using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation;

/// <summary>Checks executable documents against a schema before they are executed.</summary>
/// <remarks>All rules see the document in one traversal. Their working memory is kept by the options and used again, so
/// validating a valid document allocates next to nothing in steady state.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public static class DocumentValidator
{
    /// <summary>Validates a document.</summary>
    /// <param name="schema">The schema that the document is for.</param>
    /// <param name="document">The parsed document.</param>
    /// <param name="options">Rules and limits; <see cref="ValidationOptions.Default"/> when absent. Keep the instance:
    /// it owns the reusable memory.</param>
    /// <returns>The errors in the order in which they were found. Bad documents never make it throw.</returns>
    public static ValidationResult Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        var run = options.Rent();
        var result = run.Validate(schema, document);
        options.Return(run);
        return result;
    }
}
