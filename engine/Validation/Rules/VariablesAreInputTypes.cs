using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Variables are scalars, enums, input objects or lists of them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
public sealed class VariablesAreInputTypes : ValidationRule, IEnter<VariableDefinitionNode>
{
    /// <inheritdoc/>
    public void Enter(VariableDefinitionNode node, ValidationContext context)
    {
        if (context.Schema.TryGetType(TypeNames.InnermostName(node.Type), out var type) && !type.IsInputType)
        {
            context.Report(VariableErrors.NotInputType(Name, node, type));
        }
    }
}
