using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Each name of an operation stands for one operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
public sealed class UniqueOperationNames : ValidationRule, IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _names = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (node.Name is { } name && !_names.TryAdd(name.Value, name))
        {
            context.Report(OperationErrors.DuplicateOperation(Name, _names[name.Value], name));
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _names.Clear();
}
