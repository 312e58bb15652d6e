using EShop.Search.Domain;
using EShop.Search.Reading;

namespace EShop.Search.Types.Results;

internal static class HighlightDataLoaders
{
    /// <summary>One statement for each search of a request.</summary>
    [DataLoader]
    public static async Task<Dictionary<HighlightKey, SearchHighlight[]>> GetHighlightsByHitAsync(
        IReadOnlyList<HighlightKey> keys,
        HighlightReader reader,
        CancellationToken cancellationToken)
    {
        var highlights = new Dictionary<HighlightKey, SearchHighlight[]>();

        foreach (var search in keys.GroupBy(key => key.Match, key => key.ProductId))
        {
            foreach (var (id, (name, description)) in await reader.ReadAsync(search.Key, search, cancellationToken))
            {
                highlights[new HighlightKey(search.Key, id)] =
                [
                    .. Of(HighlightedField.Name, name), .. Of(HighlightedField.Description, description)
                ];
            }
        }

        return highlights;
    }

    private static IEnumerable<SearchHighlight> Of(HighlightedField field, IReadOnlyList<TextPart> parts)
        => parts.Count == 0
            ? []
            : [new SearchHighlight(field, [.. parts.Select(part => new HighlightPart(part.Text, part.IsMatch))])];
}
