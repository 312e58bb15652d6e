using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>Interfaces resolve nothing, so their fields are not external.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-on-Interface"/>
internal sealed class ExternalOnInterfaceRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field is { IsExternal: true, DeclaringType: SourceInterfaceType })
            {
                log.Write(LogEntries.ExternalOnInterface(field));
            }
        }
    }
}
