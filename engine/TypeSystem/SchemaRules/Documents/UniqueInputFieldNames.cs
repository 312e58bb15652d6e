using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Input object literals in defaults and directive arguments give each field once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal sealed class UniqueInputFieldNames : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var value in DirectiveSites.Of(context.Document)
            .SelectMany(site => site.Directives)
            .SelectMany(directive => directive.Arguments)
            .Select(argument => argument.Value))
        {
            Check(context, value);
        }

        foreach (var value in context.Document.Definitions.SelectMany(Defaults))
        {
            Check(context, value);
        }
    }

    private static IEnumerable<ValueNode> Defaults(DefinitionNode node)
    {
        var inputs = node is DirectiveDefinitionNode directive
            ? directive.Arguments
            : TypeSystemPart.Find(node) is { } part
                ? part.InputFields.Concat(part.Fields.SelectMany(field => field.Arguments))
                : [];
        return inputs.Select(input => input.DefaultValue).OfType<ValueNode>();
    }

    private static void Check(DocumentRuleContext context, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Check(context, item);
                }

                break;
            case ObjectValueNode obj:
                foreach (var (first, repeated) in UniqueNames.FindRepeated(obj.Fields.Select(field => field.Name)))
                {
                    context.Report(
                        "SDL_INPUT_FIELD_GIVEN_TWICE",
                        $"Input field {repeated.Value} is given more than once.",
                        first,
                        repeated);
                }

                foreach (var field in obj.Fields)
                {
                    Check(context, field.Value);
                }

                break;
        }
    }
}
