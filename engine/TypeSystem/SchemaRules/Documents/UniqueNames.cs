using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Finds names that are there more than once.</summary>
internal static class UniqueNames
{
    /// <summary>Each name that was there before, with the first of its kind.</summary>
    public static IEnumerable<(NameNode First, NameNode Repeated)> FindRepeated(IEnumerable<NameNode> names)
    {
        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.TryAdd(name.Value, name))
            {
                yield return (seen[name.Value], name);
            }
        }
    }

    /// <summary>All nodes of each name that is there more than once.</summary>
    public static IEnumerable<SyntaxNode[]> FindGroups(IEnumerable<NameNode> names) =>
        names.GroupBy(name => name.Value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.ToArray<SyntaxNode>());

    /// <summary>Reports members that a type has twice, in whatever parts, or that it had before the document.</summary>
    public static void CheckMembers(
        DocumentRuleContext context,
        string code,
        string what,
        Func<TypeSystemPart, IEnumerable<NameNode>> getNames)
    {
        var before = context.Extended.Parts
            .SelectMany(part => getNames(part).Select(name => (Type: part.Name.Value, name.Value)))
            .ToHashSet();
        var seen = new Dictionary<(string Type, string Member), NameNode>();
        foreach (var part in context.Document.Parts)
        {
            foreach (var name in getNames(part))
            {
                var member = (part.Name.Value, name.Value);
                var coordinate = $"{part.Name.Value}.{name.Value}";
                if (before.Contains(member))
                {
                    context.Report(code, $"{what} {coordinate} is there already and cannot be added.", name);
                }
                else if (!seen.TryAdd(member, name))
                {
                    context.Report(code, $"{what} {coordinate} is defined more than once.", seen[member], name);
                }
            }
        }
    }
}
