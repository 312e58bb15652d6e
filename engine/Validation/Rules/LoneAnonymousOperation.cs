using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>An operation without a name is the only operation of its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
public sealed class LoneAnonymousOperation : ValidationRule, IEnter<DocumentNode>, IEnter<OperationDefinitionNode>
{
    private int _operations;

    /// <inheritdoc/>
    public void Enter(DocumentNode node, ValidationContext context)
    {
        _operations = 0;
        foreach (ref readonly var definition in context.Index.Definitions)
        {
            if (definition.Node is OperationDefinitionNode)
            {
                _operations++;
            }
        }
    }

    /// <inheritdoc/>
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (node.Name is null && _operations > 1)
        {
            context.Report(OperationErrors.AnonymousNotAlone(Name, node));
        }
    }
}
