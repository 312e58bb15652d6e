namespace Cacao.Validation.Errors;

/// <summary>Finds names that somebody may have meant. Only used for errors, and only over names of one type.</summary>
internal static class Suggestions
{
    private const int MaxNameLength = 32;

    // Looking through the names of a large schema takes time; a document with this many errors gets no more hints.
    private const int MaxErrors = 10;
    private const int MaxSuggestions = 3;

    /// <summary>The end of a message, <c> Did you mean …?</c>, or nothing.</summary>
    public static string For(ValidationContext context, string name, IEnumerable<string> candidates)
    {
        if (!context.Options.Suggestions || name.Length > MaxNameLength || context.Errors.Count >= MaxErrors)
        {
            return "";
        }

        var limit = Math.Max(1, name.Length / 3);
        var similar = candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MaxSuggestions)
            .Select(candidate => $"\"{candidate.Name}\"")
            .ToArray();
        return similar.Length == 0 ? "" : $" Did you mean {string.Join(" or ", similar)}?";
    }

    // Levenshtein's distance, letter case ignored; one row of the table at a time.
    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                var distance = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + substitution);
                diagonal = row[j];
                row[j] = distance;
            }
        }

        return row[right.Length];
    }
}
