using Cacao.Language;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Every fragment is reached from an operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
public sealed class NoUnusedFragments : ValidationRule, IOperationRule, ILeave<DocumentNode>
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Check(OperationView operation, ValidationContext context)
    {
        foreach (var definition in operation.Definitions[1..])
        {
            _used.Add(((FragmentDefinitionNode)operation.Index.Definitions[definition].Node).Name.Value);
        }
    }

    /// <inheritdoc/>
    public void Leave(DocumentNode node, ValidationContext context)
    {
        foreach (ref readonly var definition in context.Index.Definitions)
        {
            if (definition.Node is FragmentDefinitionNode fragment && !_used.Contains(fragment.Name.Value))
            {
                context.Report(FragmentErrors.UnusedFragment(Name, fragment));
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _used.Clear();
}
