using Cacao.Language;

namespace Cacao.Validation.FieldMerging;

/// <summary>Two fields that cannot be merged.</summary>
/// <param name="ResponseName">Their response name.</param>
/// <param name="Reason">Why, as the rest of a sentence.</param>
/// <param name="Left">The first field, followed by the conflicting ones below it.</param>
/// <param name="Right">The second field, followed by the conflicting ones below it.</param>
internal sealed record FieldConflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<SyntaxNode> Left,
    IReadOnlyList<SyntaxNode> Right)
{
    // A document may have very many conflicts below two fields; the first ones are enough to find the mistake.
    private const int MaxNested = 20;

    public static FieldConflict Below(string responseName, FieldNode left, FieldNode right, List<FieldConflict> nested)
    {
        var shown = nested.Take(MaxNested).ToArray();
        return new FieldConflict(
            responseName,
            string.Join(" and ", shown.Select(c => $"their fields \"{c.ResponseName}\" differ: {c.Reason}")),
            [left, .. shown.SelectMany(conflict => conflict.Left)],
            [right, .. shown.SelectMany(conflict => conflict.Right)]);
    }
}
