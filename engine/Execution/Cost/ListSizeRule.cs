using Cacao.Types;

namespace Cacao.CostAnalysis;

/// <summary>How the size of a field's list is estimated.</summary>
internal sealed record ListSizeRule
{
    private static readonly string[] s_pageFields = ["edges", "nodes"];
    private static readonly string[] s_pageArguments = ["first", "last"];

    /// <summary>The size when no argument tells it.</summary>
    public double? AssumedSize { get; init; }

    /// <summary>The paths of the arguments that bound the list.</summary>
    public IReadOnlyList<string[]> SlicingArguments { get; init; } = [];

    /// <summary>The fields below that hold the lists; empty when the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be given.</summary>
    public bool RequiresOneSlicingArgument { get; init; }

    /// <summary>The rule of a field: what its directive says, else what its shape tells. A field with <c>first</c> or
    /// <c>last</c> is a page, one that takes <c>ids</c> has an element for each.</summary>
    public static ListSizeRule? Of(OutputField field, CostOptions options)
    {
        if (CostDirectives.ListSizeOf(field.Directives) is { } given)
        {
            return given;
        }

        var isList = field.Type.NullableType is ListType;
        var sized = isList || field.Type.InnermostType is not ComplexType type
            ? []
            : s_pageFields.Where(name => type.Fields.Find(name)?.Type.NullableType is ListType).ToArray();
        if (!isList && sized.Length == 0)
        {
            return null;
        }

        var slicing = s_pageArguments.Where(name => field.Arguments.Find(name) is not null).ToArray();
        if (slicing.Length > 0)
        {
            return new ListSizeRule
            {
                AssumedSize = options.DefaultPageSize,
                SlicingArguments = [.. slicing.Select(name => new[] { name })],
                SizedFields = sized,
            };
        }

        return isList && field.Arguments.Find("ids")?.Type.NullableType is ListType
            ? new ListSizeRule { SlicingArguments = [["ids"]] }
            : null;
    }
}
