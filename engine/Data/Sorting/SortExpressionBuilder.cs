using System.Linq.Expressions;
using Sort = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Cacao.Data;

/// <summary>
/// Builds sort orders from coerced sort input objects: <c>[{ brand: { name: ASC } }, { price: DESC }]</c>.
/// </summary>
/// <param name="options">Limits and names; the defaults when not given.</param>
public sealed class SortExpressionBuilder(FilterOptions? options = null)
{
    private readonly FilterOptions _options = options ?? new FilterOptions();

    /// <summary>Builds a sort order.</summary>
    /// <typeparam name="T">The type that is sorted.</typeparam>
    /// <param name="sorting">The coerced sort objects, the most significant key first.</param>
    /// <returns>The sort order.</returns>
    /// <exception cref="InvalidFilterException">The order exceeds a limit or does not fit the type.</exception>
    public SortDefinition<T> Build<T>(IEnumerable<Sort> sorting)
    {
        ArgumentNullException.ThrowIfNull(sorting);
        var keys = new List<ISortBy<T>>();

        foreach (var sort in sorting)
        {
            var root = Expression.Parameter(typeof(T), "x");
            AddKeys(keys, root, root, sort, depth: 1);
        }

        return new SortDefinition<T>(keys);
    }

    private void AddKeys<T>(
        List<ISortBy<T>> keys,
        ParameterExpression root,
        Expression target,
        Sort sort,
        int depth)
    {
        if (depth > _options.MaxDepth)
        {
            throw InvalidFilterException.TooDeep(_options.MaxDepth);
        }

        target = FilterTypes.ValueOf(target);

        foreach (var (name, value) in sort)
        {
            var property = _options.FindMember(target.Type, name)
                ?? throw InvalidFilterException.UnknownField(target.Type, name);
            var member = Expression.Property(target, property);

            if (value is Sort nested)
            {
                AddKeys(keys, root, member, nested, depth + 1);
            }
            else if (value is not null)
            {
                AddKey(keys, root, member, name, value);
            }
        }
    }

    private void AddKey<T>(
        List<ISortBy<T>> keys,
        ParameterExpression root,
        MemberExpression member,
        string name,
        object value)
    {
        if (!FilterTypes.IsLeaf(member.Type))
        {
            throw InvalidFilterException.UnknownField(member.Type, name);
        }

        if (keys.Count >= _options.MaxOperations)
        {
            throw InvalidFilterException.TooComplex(_options.MaxOperations);
        }

        var isAscending = value switch
        {
            SortDirection direction => direction is SortDirection.Ascending,
            "ASC" => true,
            "DESC" => false,
            _ => throw InvalidFilterException.InvalidValue(name, typeof(SortDirection))
        };
        keys.Add(SortBy<T>.Create(Expression.Lambda(member, root), isAscending));
    }
}
