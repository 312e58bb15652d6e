using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>
/// Builds predicates from coerced filter input objects: dictionaries by field name, lists, and values of the members'
/// CLR types.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>and</c>, <c>or</c> (lists of filters; an empty list filters nothing) and <c>not</c> (a filter).</item>
/// <item>A field of an object type holds a filter, or <c>null</c> for "there is none".</item>
/// <item>A field of a list holds <c>some</c>, <c>all</c>, <c>none</c> (a filter on elements) or <c>any</c>
/// (a Boolean).</item>
/// <item>A field of a leaf type holds operations: <c>eq neq in nin gt ngt gte ngte lt nlt lte nlte</c>, on strings also
/// <c>contains ncontains startsWith nstartsWith endsWith nendsWith</c>.</item>
/// <item>Everything in one object must hold.</item>
/// </list>
/// A negated operation also matches <c>null</c>. Values become parameters of the query.
/// </remarks>
/// <param name="options">Limits and names; the defaults when not given.</param>
public sealed class FilterExpressionBuilder(FilterOptions? options = null)
{
    private readonly FilterOptions _options = options ?? new FilterOptions();

    /// <summary>Builds a predicate.</summary>
    /// <typeparam name="T">The type that is filtered.</typeparam>
    /// <param name="filter">The coerced filter.</param>
    /// <returns>The predicate; <c>null</c> when the filter keeps everything because it is empty.</returns>
    /// <exception cref="InvalidFilterException">The filter exceeds a limit or does not fit the type.</exception>
    public Expression<Func<T, bool>>? Build<T>(IReadOnlyDictionary<string, object?> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parameter = Expression.Parameter(typeof(T), "x");
        var body = new FilterExpressionVisit(_options).Object(parameter, filter, depth: 1);
        return body is null ? null : Expression.Lambda<Func<T, bool>>(body, parameter);
    }
}
