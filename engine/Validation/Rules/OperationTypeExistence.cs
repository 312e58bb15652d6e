using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>The schema supports the kind of operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
public sealed class OperationTypeExistence : ValidationRule, IEnter<OperationDefinitionNode>
{
    /// <inheritdoc/>
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (context.Schema.GetRootType(node.Operation) is null)
        {
            context.Report(OperationErrors.OperationTypeMissing(Name, node));
        }
    }
}
