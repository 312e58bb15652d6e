using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Labels of <c>@defer</c> and <c>@stream</c> are constant and different in the whole document.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
public sealed class DeferStreamDirectiveLabel : ValidationRule, IEnter<DirectiveNode>
{
    private readonly Dictionary<string, DirectiveNode> _labels = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context)
    {
        if (node.Name.Value is not ("defer" or "stream"))
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == "label")
            {
                CheckLabel(argument.Value, node, context);
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _labels.Clear();

    private void CheckLabel(ValueNode value, DirectiveNode node, ValidationContext context)
    {
        if (value is StringValueNode label)
        {
            if (!_labels.TryAdd(label.Value, node))
            {
                context.Report(DirectiveErrors.DuplicateLabel(Name, label.Value, _labels[label.Value], node));
            }
        }
        else if (value is not NullValueNode)
        {
            context.Report(DirectiveErrors.LabelNotConstant(Name, node));
        }
    }
}
