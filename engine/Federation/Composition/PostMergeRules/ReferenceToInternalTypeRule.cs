using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A field that takes part in merging has a type that takes part in merging.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Reference-To-Internal-Type"/>
internal sealed class ReferenceToInternalTypeRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Types.OfType<MergedComplexType>().SelectMany(type => type.Fields))
        {
            var name = field.Type.NamedType();
            if (schema.Find(name) is null
                && field.Group.Members.FirstOrDefault(source => source.Schema.Types.Find(name) is { IsInternal: true })
                    is { } source)
            {
                log.Write(LogEntries.ReferenceToInternalType(source, name));
            }
        }
    }
}
