using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fields of scalar and enum types have no selections, all other fields have some.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
public sealed class ScalarLeafs : ValidationRule, IEnter<FieldNode>
{
    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.Field is not { } field)
        {
            return;
        }

        if (field.Type.InnermostType.IsLeafType)
        {
            if (node.SelectionSet is not null)
            {
                context.Report(FieldErrors.LeafWithSelections(Name, node, field.Type));
            }
        }
        else if (node.SelectionSet is null)
        {
            context.Report(FieldErrors.SelectionsMissing(Name, node, field.Type));
        }
    }
}
