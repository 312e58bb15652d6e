using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>The arguments of one routing directive.</summary>
internal readonly struct RoutingArguments(Func<string, ValueNode?> find)
{
    public static IEnumerable<RoutingArguments> All(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives
            .Where(d => d.Name.Value == name)
            .Select(d => new RoutingArguments(a => d.Arguments.FirstOrDefault(n => n.Name.Value == a)?.Value));

    public string String(string name) =>
        OptionalString(name) ?? throw new InvalidDataException($"A routing directive lacks the argument \"{name}\".");

    public string? OptionalString(string name) => (find(name) as StringValueNode)?.Value;

    public bool Boolean(string name) => find(name) is BooleanValueNode { Value: true };

    public IEnumerable<string> Strings(string name) => Items(name).OfType<StringValueNode>().Select(v => v.Value);

    public IEnumerable<RoutingArguments> Objects(string name) =>
        Items(name)
            .OfType<ObjectValueNode>()
            .Select(o => new RoutingArguments(a => o.Fields.FirstOrDefault(f => f.Name.Value == a)?.Value));

    // GraphQL takes a single value for a list of one.
    private IReadOnlyList<ValueNode> Items(string name) => find(name) switch
    {
        null => [],
        ListValueNode list => list.Items,
        { } single => [single],
    };
}
