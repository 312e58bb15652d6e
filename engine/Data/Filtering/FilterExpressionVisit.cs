using System.Collections;
using System.Linq.Expressions;
using Filter = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Cacao.Data;

/// <summary>Walks over one filter. A part that filters nothing is <c>null</c>.</summary>
internal sealed class FilterExpressionVisit(FilterOptions options)
{
    private int _operations;

    public Expression? Object(Expression target, Filter filter, int depth)
    {
        if (depth > options.MaxDepth)
        {
            throw InvalidFilterException.TooDeep(options.MaxDepth);
        }

        var conditions = new List<Expression?>(filter.Count);

        foreach (var (name, value) in filter)
        {
            if (++_operations > options.MaxOperations)
            {
                throw InvalidFilterException.TooComplex(options.MaxOperations);
            }

            conditions.Add(name switch
            {
                "and" => Combination(target, name, value, depth, Expression.AndAlso),
                "or" => Combination(target, name, value, depth, Expression.OrElse),
                "not" => Negation(target, value, depth),
                _ when FilterTypes.IsLeaf(target.Type) => FilterOperations.Create(target, name, value, options),
                _ when FilterTypes.ElementTypeOf(target.Type) is { } element
                    => List(target, element, name, value, depth),
                _ => Member(target, name, value, depth)
            });
        }

        return Combine(conditions, Expression.AndAlso);
    }

    private Expression? Combination(
        Expression target,
        string name,
        object? value,
        int depth,
        Func<Expression, Expression, Expression> combine)
    {
        var filters = value switch
        {
            null => throw InvalidFilterException.Null(name),
            IEnumerable list and not Filter => list,
            _ => throw InvalidFilterException.InvalidValue(name, target.Type)
        };
        var conditions = new List<Expression?>();

        foreach (var filter in filters)
        {
            conditions.Add(Object(target, AsFilter(name, filter, target.Type), depth + 1));
        }

        return Combine(conditions, combine);
    }

    private Expression? Negation(Expression target, object? value, int depth)
        => Object(target, AsFilter("not", value, target.Type), depth + 1) is { } condition
            ? Expression.Not(condition)
            : null;

    private Expression? Member(Expression target, string name, object? value, int depth)
    {
        target = FilterTypes.ValueOf(target);
        var property = options.FindMember(target.Type, name)
            ?? throw InvalidFilterException.UnknownField(target.Type, name);
        var member = Expression.Property(target, property);

        if (value is null)
        {
            return IsNull(member);
        }

        var condition = Object(member, AsFilter(name, value, member.Type), depth + 1);
        return condition is null || !options.InMemory || FilterTypes.IsLeaf(member.Type) || member.Type.IsValueType
            ? condition
            : Expression.AndAlso(Expression.Not(IsNull(member)), condition);
    }

    private Expression? List(Expression target, Type elementType, string name, object? value, int depth)
    {
        if (name == "any")
        {
            var hasElements = FilterTypes.Quantify(nameof(Enumerable.Any), elementType, target);
            return value switch
            {
                true => hasElements,
                false => Expression.Not(hasElements),
                null => throw InvalidFilterException.Null(name),
                _ => throw InvalidFilterException.InvalidValue(name, typeof(bool))
            };
        }

        if (name is not ("some" or "all" or "none"))
        {
            throw InvalidFilterException.UnknownField(target.Type, name);
        }

        var element = Expression.Parameter(elementType, $"e{depth}");
        var condition = Object(element, AsFilter(name, value, elementType), depth + 1) ?? Expression.Constant(true);
        var quantified = FilterTypes.Quantify(
            name == "all" ? nameof(Enumerable.All) : nameof(Enumerable.Any),
            elementType,
            target,
            Expression.Lambda(condition, element));
        return name == "none" ? Expression.Not(quantified) : quantified;
    }

    // Halves instead of a chain: compilers of expressions recurse, and a long chain would exhaust their stack.
    private static Expression? Combine(List<Expression?> conditions, Func<Expression, Expression, Expression> combine)
    {
        var present = conditions.FindAll(condition => condition is not null);
        return present.Count == 0 ? null : Combine(0, present.Count);

        Expression Combine(int start, int count)
            => count == 1
                ? present[start]!
                : combine(Combine(start, count / 2), Combine(start + (count / 2), count - (count / 2)));
    }

    private static Filter AsFilter(string name, object? value, Type type)
        => value switch
        {
            Filter filter => filter,
            null => throw InvalidFilterException.Null(name),
            _ => throw InvalidFilterException.InvalidValue(name, type)
        };

    private static Expression IsNull(Expression member)
        => member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
            ? Expression.Constant(false)
            : Expression.Equal(member, Expression.Constant(null, member.Type));
}
