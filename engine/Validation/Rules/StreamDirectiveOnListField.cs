using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Only lists are streamed.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
public sealed class StreamDirectiveOnListField : ValidationRule, IEnter<DirectiveNode>
{
    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context)
    {
        if (node.Name.Value == "stream" && context.Field is { } field && field.Type.NullableType is not ListType)
        {
            context.Report(DirectiveErrors.StreamOnNonList(Name, node, field));
        }
    }
}
