using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// A schema may define the specification's scalars and directives itself, with further arguments, but not
/// otherwise.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Type-Definition-Invalid"/>
internal sealed class TypeDefinitionInvalidRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var scalar in BuiltInDefinitions.Scalars)
        {
            if (schema.Types.Find(scalar) is { } type and not SourceScalarType)
            {
                log.Write(LogEntries.ScalarDefinitionInvalid(type));
            }
        }

        foreach (var directive in schema.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (BuiltInDefinitions.FindDirective(directive.Name.Value) is { } expected)
            {
                ValidateArguments(schema, directive, expected, log);
            }
        }
    }

    private static void ValidateArguments(
        SourceSchema schema, DirectiveDefinitionNode directive, DirectiveDefinitionNode expected, CompositionLog log)
    {
        foreach (var argument in expected.Arguments)
        {
            var found = directive.Arguments.FirstOrDefault(other => other.Name.Value == argument.Name.Value);
            if (found is null || !found.Type.SameAs(argument.Type))
            {
                log.Write(LogEntries.DirectiveDefinitionInvalid(schema, directive, argument, found));
            }
        }
    }
}
