using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>What clients can see has a type that they can see.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Reference-To-Inaccessible-Type"/>
internal sealed class ReferenceToInaccessibleTypeRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var (member, type) in TypedMembers.Visible(schema))
        {
            if (schema.Find(type.NamedType()) is { IsInaccessible: true } hidden)
            {
                log.Write(LogEntries.ReferenceToInaccessibleType(member, hidden));
            }
        }
    }
}
