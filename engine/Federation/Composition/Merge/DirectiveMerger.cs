using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// Decides which directives of the sources the merged member keeps. The specification leaves this open: kept is what
/// tells clients or the gateway something about the member itself, taken from the first schema that says it.
/// </summary>
internal static class DirectiveMerger
{
    private const string RequiresScopes = "requiresScopes";

    private static readonly HashSet<string> s_kept =
    [
        "authenticated", CacheControls.Name, "cost", "deprecated", "listSize", DirectiveNames.OneOf, RequiresScopes, DirectiveNames.SpecifiedBy,
    ];

    public static IReadOnlyList<DirectiveNode> Merge(IReadOnlyList<SourceMember> sources)
    {
        var kept = new List<DirectiveNode>();
        foreach (var directive in sources.SelectMany(CacheControls.Apply))
        {
            var known = kept.FindIndex(d => d.Name.Value == directive.Name.Value);
            if (directive.Name.Value == RequiresScopes && known >= 0)
            {
                kept[known] = ScopeLists.And(kept[known], directive);
            }
            else if (directive.Name.Value == CacheControls.Name && known >= 0)
            {
                kept[known] = CacheControls.Strictest(kept[known], directive);
            }
            else if (s_kept.Contains(directive.Name.Value) ? !kept.Has(directive.Name.Value) : IsNewTag(kept, directive))
            {
                kept.Add(directive);
            }
        }

        return kept;
    }

    /// <summary>
    /// The first definition of each directive that merged members may carry, if the sources define it.
    /// </summary>
    public static IEnumerable<DirectiveDefinitionNode> Definitions(SourceSchemaSet sources) =>
        sources.Schemas.SelectMany(schema => schema.Document.Definitions)
            .OfType<DirectiveDefinitionNode>()
            .Where(definition => s_kept.Contains(definition.Name.Value) || definition.Name.Value == DirectiveNames.Tag)
            .DistinctBy(definition => definition.Name.Value)
            .OrderBy(definition => definition.Name.Value, StringComparer.Ordinal);

    private static bool IsNewTag(List<DirectiveNode> kept, DirectiveNode directive) =>
        directive.Name.Value == DirectiveNames.Tag
        && !kept.Any(other => other.Name.Value == DirectiveNames.Tag
            && other.StringArgument("name") == directive.StringArgument("name"));
}
