using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>Compares the definitions of directives that clients can apply.</summary>
internal static class DirectiveComparison
{
    private static readonly HashSet<string> s_executableLocations =
    [
        "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "MUTATION", "QUERY", "SUBSCRIPTION",
        "VARIABLE_DEFINITION",
    ];

    public static void Compare(
        IReadOnlyDictionary<string, DirectiveDefinitionNode> before,
        IReadOnlyDictionary<string, DirectiveDefinitionNode> after,
        ChangeList changes)
    {
        var directives = new MemberPairs<DirectiveDefinitionNode>(
            before.Values.Where(directive => Locations(directive).Any()),
            after.Values.Where(directive => Locations(directive).Any()),
            directive => directive.Name.Value);
        foreach (var directive in directives.Removed)
        {
            var name = $"@{directive.Name.Value}";
            changes.Breaking(name, null, $"The directive {name} was removed.");
        }

        foreach (var directive in directives.Added)
        {
            var name = $"@{directive.Name.Value}";
            changes.Safe(name, directive.Name, $"The directive {name} was added.");
        }

        foreach (var (old, current) in directives.Kept)
        {
            Compare(old, current, changes);
        }
    }

    private static void Compare(DirectiveDefinitionNode before, DirectiveDefinitionNode after, ChangeList changes)
    {
        var name = $"@{after.Name.Value}";
        foreach (var location in Locations(before).Except(Locations(after)))
        {
            changes.Breaking(name, after.Name, $"The directive {name} is no longer allowed on {location}.");
        }

        if (before.IsRepeatable && !after.IsRepeatable)
        {
            changes.Breaking(name, after.Name, $"The directive {name} is no longer repeatable.");
        }

        InputComparison.CompareArguments(name, after.Name, before.Arguments, after.Arguments, changes);
    }

    private static IEnumerable<string> Locations(DirectiveDefinitionNode directive) =>
        directive.Locations.Select(location => location.Value).Where(s_executableLocations.Contains);
}
