using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// What GraphQL itself needs is not hidden: built-in scalars, introspection types, arguments of built-in
/// directives.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Disallowed-Inaccessible-Elements"/>
internal sealed class DisallowedInaccessibleRule : ISourceRule
{
    private static readonly HashSet<string> s_builtInScalars = ["Boolean", "Float", "ID", "Int", "String"];

    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var member in schema.Types.Where(IsBuiltIn).SelectMany(WithMembers))
        {
            if (member.IsInaccessible)
            {
                log.Write(LogEntries.DisallowedInaccessible(member));
            }
        }

        foreach (var directive in schema.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (BuiltInDefinitions.FindDirective(directive.Name.Value) is not null)
            {
                ValidateArguments(schema, directive, log);
            }
        }
    }

    private static void ValidateArguments(SourceSchema schema, DirectiveDefinitionNode directive, CompositionLog log)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Directives.Has(DirectiveNames.Inaccessible))
            {
                log.Write(LogEntries.DisallowedInaccessible(schema, directive, argument));
            }
        }
    }

    private static bool IsBuiltIn(SourceType type) =>
        s_builtInScalars.Contains(type.Name) || type.Name.StartsWith("__", StringComparison.Ordinal);

    private static IEnumerable<SourceMember> WithMembers(SourceType type) => type switch
    {
        SourceComplexType complex =>
            [complex, .. complex.Fields, .. complex.Fields.SelectMany(field => field.Arguments)],
        SourceEnumType enumeration => [enumeration, .. enumeration.Values],
        SourceInputObjectType input => [input, .. input.Fields],
        _ => [type],
    };
}
