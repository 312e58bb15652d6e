using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>An operation defines each of its variables once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
public sealed class UniqueVariableNames : ValidationRule, IEnter<OperationDefinitionNode>
{
    private readonly DuplicateNames _duplicates = new();

    /// <inheritdoc/>
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        foreach (var (name, nodes) in _duplicates.Find(node.VariableDefinitions, static d => d.Variable.Name))
        {
            context.Report(VariableErrors.DuplicateVariable(Name, name, nodes));
        }
    }
}
