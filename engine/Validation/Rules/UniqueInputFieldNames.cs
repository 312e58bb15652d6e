using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>An input object literal gives each field once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
public sealed class UniqueInputFieldNames : ValidationRule, IEnter<ValueNode>
{
    private readonly DuplicateNames _duplicates = new();

    /// <inheritdoc/>
    public void Enter(ValueNode node, ValidationContext context)
    {
        if (node is not ObjectValueNode obj)
        {
            return;
        }

        foreach (var (_, nodes) in _duplicates.Find(obj.Fields, static field => field.Name))
        {
            foreach (var repeated in nodes.AsSpan(1))
            {
                context.Report(ValueErrors.DuplicateInputField(Name, (NameNode)nodes[0], (NameNode)repeated));
            }
        }
    }
}
