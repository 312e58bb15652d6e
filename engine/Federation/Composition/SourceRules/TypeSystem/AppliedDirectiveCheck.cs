using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules.TypeSystem;

/// <summary>Checks that applied directives exist, stand where they may and have the arguments that they need.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation.Directives"/>
internal static class AppliedDirectiveCheck
{
    public static void Validate(SourceSchema schema, CompositionLog log)
    {
        var definitions = BuiltInDefinitions.All.Concat(schema.Document.Definitions)
            .OfType<DirectiveDefinitionNode>()
            .GroupBy(definition => definition.Name.Value)
            .ToDictionary(group => group.Key, group => group.Last());
        foreach (var (location, directives) in DirectiveSites.All(schema))
        {
            var applied = new HashSet<string>();
            foreach (var directive in directives)
            {
                var definition = definitions.GetValueOrDefault(directive.Name.Value);
                var isRepeated = !applied.Add(directive.Name.Value);
                foreach (var (place, problem) in Problems(schema, directive, definition, location, isRepeated))
                {
                    log.Write(LogEntries.InvalidGraphQL(schema, place, problem));
                }
            }
        }
    }

    private static IEnumerable<(SyntaxNode Place, string Problem)> Problems(
        SourceSchema schema,
        DirectiveNode directive,
        DirectiveDefinitionNode? definition,
        string location,
        bool isRepeated)
    {
        var name = $"@{directive.Name.Value}";
        if (definition is null)
        {
            return [(directive, $"The directive {name} is not defined.")];
        }

        var problems = ArgumentProblems(schema, directive, definition, name);
        if (definition.Locations.All(allowed => allowed.Value != location))
        {
            problems = problems.Append((directive, $"The directive {name} is not allowed on {location}."));
        }

        return isRepeated && !definition.IsRepeatable
            ? problems.Append((directive, $"The directive {name} can be applied only once in one place."))
            : problems;
    }

    private static IEnumerable<(SyntaxNode Place, string Problem)> ArgumentProblems(
        SourceSchema schema, DirectiveNode directive, DirectiveDefinitionNode definition, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            var expected = definition.Arguments.FirstOrDefault(other => other.Name.Value == argument.Name.Value);
            if (expected is null)
            {
                yield return (argument, $"The directive {name} has no argument \"{argument.Name.Value}\".");
            }
            else if (ConstantCoercion.FindProblem(schema, expected.Type, argument.Value) is { } problem)
            {
                yield return (argument.Value, $"The argument \"{argument.Name.Value}\" of {name}: {problem}");
            }
        }

        foreach (var expected in definition.Arguments)
        {
            var isRequired = expected.Type.IsNonNull() && expected.DefaultValue is null;
            if (isRequired && directive.Argument(expected.Name.Value) is null)
            {
                yield return (directive, $"The directive {name} needs its argument \"{expected.Name.Value}\".");
            }
        }
    }
}
