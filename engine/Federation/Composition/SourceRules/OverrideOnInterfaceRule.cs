using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>Interfaces resolve nothing, so their fields move nowhere.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Override-on-Interface"/>
internal sealed class OverrideOnInterfaceRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field is { Override: not null, DeclaringType: SourceInterfaceType })
            {
                log.Write(LogEntries.OverrideOnInterface(field));
            }
        }
    }
}
