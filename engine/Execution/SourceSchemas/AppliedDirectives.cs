using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Execution.SourceSchemas;

/// <summary>Finds the directives that a schema applies.</summary>
internal static class AppliedDirectives
{
    /// <summary>The directives of the schema itself, of its types and of their members.</summary>
    public static IEnumerable<DirectiveNode> In(SchemaConfiguration schema) =>
        schema.Directives.Concat(schema.Types.SelectMany(t => t.Directives.Concat(t switch
        {
            ComplexTypeConfiguration complex => complex.Fields.SelectMany(
                f => f.Directives.Concat(f.Arguments.SelectMany(a => a.Directives))),
            InputObjectTypeConfiguration input => input.Fields.SelectMany(f => f.Directives),
            EnumTypeConfiguration enumType => enumType.Values.SelectMany(v => v.Directives),
            _ => [],
        })));
}
