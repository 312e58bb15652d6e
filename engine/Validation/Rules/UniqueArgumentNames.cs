using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fields and directives are given each argument once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
public sealed class UniqueArgumentNames : ValidationRule, IEnter<FieldNode>, IEnter<DirectiveNode>
{
    private readonly DuplicateNames _duplicates = new();

    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context) => Check(node.Arguments, context);

    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context) => Check(node.Arguments, context);

    private void Check(IReadOnlyList<ArgumentNode> arguments, ValidationContext context)
    {
        foreach (var (name, nodes) in _duplicates.Find(arguments, static argument => argument.Name))
        {
            context.Report(FieldErrors.DuplicateArgument(Name, name, nodes));
        }
    }
}
