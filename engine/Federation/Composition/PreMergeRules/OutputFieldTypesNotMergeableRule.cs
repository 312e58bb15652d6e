using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>The types of a field in the schemas have one that holds the values of all of them.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Output-Field-Types-Mergeable"/>
internal sealed class OutputFieldTypesNotMergeableRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Fields)
        {
            var types = field.Members.Select(definition => definition.Type);
            if (LeastRestrictiveType.Find(schemas, [.. types]) is null || MixesLeavesWithObjects(field))
            {
                log.Write(LogEntries.OutputFieldTypesNotMergeable(field));
            }
        }
    }

    // Types of one name can be of different kinds, which their names do not tell.
    private static bool MixesLeavesWithObjects(FieldGroup field) => field.Members
        .Select(definition => definition.Schema.Types.Find(definition.Type.NamedType()))
        .Select(type => type is SourceComplexType or SourceUnionType)
        .Distinct()
        .Skip(1)
        .Any();
}
