using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.CostAnalysis;

/// <summary>The size of a list as it follows from the arguments of its field.</summary>
internal sealed class ListSize
{
    private readonly ListSizeRule? _rule;
    private readonly double _default;
    private readonly OutputField? _field;
    private readonly FieldNode? _node;

    private ListSize(double known)
    {
        _default = known;
        Known = known;
    }

    /// <summary>The size of a field's list by a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="field">The field.</param>
    /// <param name="node">The field as it is selected.</param>
    /// <param name="defaultSize">The size when nothing tells it.</param>
    public ListSize(ListSizeRule rule, OutputField field, FieldNode node, double defaultSize)
    {
        _rule = rule;
        _field = field;
        _node = node;
        _default = rule.AssumedSize ?? defaultSize;
        if (!node.Arguments.Any(a => InputCoercion.HasVariables(a.Value)) && !rule.RequiresOneSlicingArgument)
        {
            Known = Evaluate(default);
        }
    }

    /// <summary>The size, when it is the same for each request.</summary>
    public double? Known { get; }

    /// <summary>A size that depends on nothing.</summary>
    public static ListSize Of(double size) => new(size);

    /// <summary>The size for the variables of a request.</summary>
    /// <exception cref="SlicingArgumentException">Not exactly one slicing argument is given where one has to be.</exception>
    public double Evaluate(CostVariables variables)
    {
        if (Known is { } known)
        {
            return known;
        }

        double? greatest = null;
        var given = 0;
        foreach (var path in _rule!.SlicingArguments)
        {
            var literal = _node!.Arguments.FirstOrDefault(a => a.Name.Value == path[0])?.Value;
            var value = Follow(GivenValue.Of(literal, variables), path);
            given += value.IsNull ? 0 : 1;
            var size = (value.IsNull ? DefaultOf(path, variables) : value).Size;
            greatest = size is { } number ? Math.Max(greatest ?? 0, number) : greatest;
        }

        if (_rule.RequiresOneSlicingArgument && _rule.SlicingArguments.Count > 0 && given != 1 && !(given == 0 && greatest is not null))
        {
            throw new SlicingArgumentException(_node!);
        }

        return Math.Max(0, greatest ?? _default);
    }

    private static GivenValue Follow(GivenValue value, string[] path)
    {
        for (var i = 1; i < path.Length; i++)
        {
            value = value.Member(path[i]);
        }

        return value;
    }

    // Only of the argument itself: an input object that was given without the member has asked for no size.
    private GivenValue DefaultOf(string[] path, CostVariables variables) =>
        Follow(GivenValue.Of(_field!.Arguments.Find(path[0])?.DefaultValue, variables), path);
}
