using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>Numbers the deferred fragments of an operation.</summary>
internal sealed class DeferredFragments
{
    private readonly List<DeferredFragment> _fragments = [];
    private readonly Dictionary<(DirectiveNode, int), int> _numbers = [];

    public IReadOnlyList<DeferredFragment> All => _fragments;

    /// <summary>The number of the fragment that fields of a selection stand in.</summary>
    /// <param name="directives">The directives of the selection.</param>
    /// <param name="around">The number of the fragment around it.</param>
    public int Find(IReadOnlyList<DirectiveNode> directives, int around)
    {
        var defer = directives.FirstOrDefault(d => d.Name.Value == "defer");
        var condition = ArgumentOf(defer, "if");
        if (defer is null || condition is BooleanValueNode { Value: false })
        {
            return around;
        }

        if (!_numbers.TryGetValue((defer, around), out var number))
        {
            number = _fragments.Count;
            _numbers.Add((defer, around), number);
            var label = (ArgumentOf(defer, "label") as StringValueNode)?.Value;
            _fragments.Add(new DeferredFragment(label, (condition as VariableNode)?.Name.Value, around));
        }

        return number;
    }

    private static ValueNode? ArgumentOf(DirectiveNode? directive, string name) =>
        directive?.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}
