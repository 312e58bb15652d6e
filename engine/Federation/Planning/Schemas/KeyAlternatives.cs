using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>The ways to fill the arguments of a lookup: any one alternative of its maps suffices, so each is a lookup of its own.</summary>
internal static class KeyAlternatives
{
    // More ways than this do not lead to better plans.
    private const int MaxAlternatives = 32;

    /// <summary>All combinations of alternatives of some arguments.</summary>
    public static IEnumerable<IEnumerable<SourceArgument>> Of(IReadOnlyList<SourceArgument> arguments)
    {
        IEnumerable<IEnumerable<SourceArgument>> combinations = [[]];
        foreach (var argument in arguments)
        {
            var choices = Choices(argument.Map).Select(map => argument with { Map = map }).ToArray();
            combinations = combinations.SelectMany(_ => choices, (c, choice) => c.Append(choice));
        }

        return combinations.Take(MaxAlternatives);
    }

    /// <summary>Whether a map without alternatives can give a value for objects of a type.</summary>
    public static bool Applies(SelectedValueNode map, ObjectType type, Schema schema) => map.Alternatives[0] switch
    {
        PathNode path => Applies(path, type, schema),
        PathObjectNode node => Applies(node.Path, type, schema),
        PathListNode node => Applies(node.Path, type, schema),
        SelectedObjectNode node => node.Fields.All(f => Applies(f.Value, type, schema)),
        _ => true,
    };

    private static bool Applies(PathNode path, ObjectType type, Schema schema) =>
        path.TypeName is not { } condition
        || (schema.TryGetType(condition.Value, out var conditionType) && schema.IsSubType(type, conditionType));

    private static IEnumerable<SelectedValueNode> Choices(SelectedValueNode map) =>
        map.Alternatives.SelectMany(Choices).Select(entry => new SelectedValueNode([entry]));

    // Elements of lists choose for themselves when the data is there.
    private static IEnumerable<SelectedEntryNode> Choices(SelectedEntryNode entry) => entry switch
    {
        SelectedObjectNode node => Choices(node),
        PathObjectNode node => Choices(node.Object).Select(o => new PathObjectNode(node.Path, o)),
        _ => [entry],
    };

    private static IEnumerable<SelectedObjectNode> Choices(SelectedObjectNode node)
    {
        IEnumerable<IEnumerable<SelectedObjectFieldNode>> combinations = [[]];
        foreach (var field in node.Fields)
        {
            var choices = Choices(field.Value)
                .Select(value => new SelectedObjectFieldNode(field.Name, value, field.IsShort && value.Alternatives is [PathNode]))
                .ToArray();
            combinations = combinations.SelectMany(_ => choices, (c, choice) => c.Append(choice));
        }

        return combinations.Take(MaxAlternatives).Select(fields => new SelectedObjectNode([.. fields]));
    }
}
