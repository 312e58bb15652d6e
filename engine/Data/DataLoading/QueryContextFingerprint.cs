using System.Text;

namespace Cacao.Data;

/// <summary>A text that is equal for query contexts that ask for the same.</summary>
internal static class QueryContextFingerprint
{
    public static string Compute<TEntity>(QueryContext<TEntity> context)
    {
        var text = new StringBuilder("query ");

        if (context.Selector is { } selector)
        {
            text.Append("select ").Append(ExpressionFingerprint.Compute(selector));
        }

        if (context.Predicate is { } predicate)
        {
            text.Append(" where ").Append(ExpressionFingerprint.Compute(predicate));
        }

        foreach (var key in context.Sorting?.Operations ?? [])
        {
            text.Append(key.Ascending ? " asc " : " desc ").Append(ExpressionFingerprint.Compute(key.KeySelector));
        }

        return text.ToString();
    }
}
