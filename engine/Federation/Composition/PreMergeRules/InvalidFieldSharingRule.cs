using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>
/// Several schemas resolve a field only where each of them says so: by @shareable, or by using it as a key.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-Field-Sharing"/>
internal sealed class InvalidFieldSharingRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Fields)
        {
            var resolvers = field.Members
                .Where(definition => definition is { DeclaringType: SourceObjectType, IsExternal: false })
                .Where(definition => !field.IsOverridden(definition))
                .ToList();
            var unshared = resolvers.Where(definition => !IsShared(definition)).ToList();
            if (resolvers.Count > 1 && unshared.Count > 0)
            {
                log.Write(LogEntries.InvalidFieldSharing(field.Coordinate, unshared, resolvers));
            }
        }
    }

    private static bool IsShared(SourceField field) => field.IsShareable
        || field.Schema.DeclaredKeyFields.Contains(field)
        || field.Schema.InferredKeyFields.Contains(field);
}
