using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules.TypeSystem;

/// <summary>
/// Checks how directives are applied: only as often as they may be, and with arguments that they have. That they exist,
/// stand where they may and get what they require is checked by the type system.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation.Directives"/>
internal static class AppliedDirectiveCheck
{
    public static void Validate(SourceSchema schema, CompositionLog log)
    {
        var definitions = BuiltInDefinitions.All.Concat(schema.Document.Definitions)
            .OfType<DirectiveDefinitionNode>()
            .GroupBy(definition => definition.Name.Value)
            .ToDictionary(group => group.Key, group => group.Last());
        foreach (var directives in DirectiveSites.All(schema))
        {
            var applied = new HashSet<string>();
            foreach (var directive in directives)
            {
                var isRepeated = !applied.Add(directive.Name.Value);
                if (definitions.TryGetValue(directive.Name.Value, out var definition))
                {
                    Validate(schema, directive, definition, isRepeated, log);
                }
            }
        }
    }

    private static void Validate(
        SourceSchema schema,
        DirectiveNode directive,
        DirectiveDefinitionNode definition,
        bool isRepeated,
        CompositionLog log)
    {
        var name = $"@{directive.Name.Value}";
        if (isRepeated && !definition.IsRepeatable)
        {
            log.Write(LogEntries.InvalidGraphQL(
                schema, directive, $"The directive {name} can be applied only once in one place."));
        }

        foreach (var argument in directive.Arguments)
        {
            var expected = definition.Arguments.FirstOrDefault(other => other.Name.Value == argument.Name.Value);
            var problem = expected is null
                ? $"The directive {name} has no argument \"{argument.Name.Value}\"."
                : ConstantCoercion.FindProblem(schema, expected.Type, argument.Value) is { } reason
                    ? $"The argument \"{argument.Name.Value}\" of {name}: {reason}"
                    : null;
            if (problem is not null)
            {
                log.Write(LogEntries.InvalidGraphQL(schema, argument.Value, problem));
            }
        }
    }
}
