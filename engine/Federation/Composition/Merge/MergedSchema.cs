using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// The execution schema: what the source schemas add up to, with the members that are hidden from clients. The
/// composite schema, which clients see, is the same without the members that are inaccessible.
/// </summary>
internal sealed class MergedSchema
{
    private readonly Dictionary<string, MergedType> _types;

    public MergedSchema(SourceSchemaSet sources, IEnumerable<MergedType> types)
    {
        Sources = sources;
        _types = types.ToDictionary(type => type.Name);
        Types = [.. _types.Values.OrderBy(RootTypeRank).ThenBy(type => type.Name, StringComparer.Ordinal)];
    }

    public SourceSchemaSet Sources { get; }

    /// <summary>The root types, then all others by name.</summary>
    public IReadOnlyList<MergedType> Types { get; }

    public IEnumerable<MergedType> VisibleTypes => Types.Where(type => !type.IsInaccessible);

    public IEnumerable<MergedComplexType> VisibleComplexTypes => VisibleTypes.OfType<MergedComplexType>();

    public MergedComplexType? RootType(OperationType operation) => Find(operation.ToString()) as MergedComplexType;

    public MergedType? Find(string name) => _types.GetValueOrDefault(name);

    private static int RootTypeRank(MergedType type) =>
        Enum.TryParse<OperationType>(type.Name, out var operation) ? (int)operation : int.MaxValue;
}
