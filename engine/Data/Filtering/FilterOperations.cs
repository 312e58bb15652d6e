using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Cacao.Execution.Relay;

namespace Cacao.Data;

/// <summary>Builds the operations on leaf members.</summary>
internal static class FilterOperations
{
    private static readonly Dictionary<string, ExpressionType> s_comparisons = new()
    {
        ["gt"] = ExpressionType.GreaterThan,
        ["gte"] = ExpressionType.GreaterThanOrEqual,
        ["lt"] = ExpressionType.LessThan,
        ["lte"] = ExpressionType.LessThanOrEqual
    };

    private static readonly Dictionary<string, MethodInfo> s_textOperations = new()
    {
        ["contains"] = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!,
        ["startsWith"] = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!,
        ["endsWith"] = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!
    };

    private static readonly MethodInfo s_contains = new Func<IEnumerable<object>, object, bool>(Enumerable.Contains)
        .Method.GetGenericMethodDefinition();

    public static Expression Create(Expression member, string operation, object? value, FilterOptions options)
    {
        if (member is MemberExpression { Member: PropertyInfo property } && options.FindIdType(property) is { } idType)
        {
            value = DecodeIds(value, member.Type, idType);
        }

        if (TryCreate(member, operation, value, options) is { } condition)
        {
            return condition;
        }

        // ngt, ncontains, … and neq, nin.
        return operation.StartsWith('n') && TryCreate(member, operation[1..], value, options) is { } negated
            ? Expression.Not(negated)
            : throw InvalidFilterException.UnknownField(member.Type, operation);
    }

    private static object? DecodeIds(object? value, Type type, string idType)
        => value switch
        {
            string id => NodeIds.Parse(id, Nullable.GetUnderlyingType(type) ?? type, idType),
            IEnumerable ids => ids.Cast<object?>().Select(id => DecodeIds(id, type, idType)).ToList(),
            _ => value
        };

    private static Expression? TryCreate(Expression member, string operation, object? value, FilterOptions options)
    {
        if (operation == "eq")
        {
            return Equal(member, value);
        }

        if (operation == "in")
        {
            return In(member, value, options);
        }

        if (s_comparisons.TryGetValue(operation, out var comparison))
        {
            var limit = Parameter(operation, NotNull(operation, value), member.Type);
            return ComparisonExpression.Create(comparison, member, limit);
        }

        return member.Type == typeof(string) && s_textOperations.TryGetValue(operation, out var method)
            ? Text(member, method, Parameter(operation, NotNull(operation, value), typeof(string)), options)
            : null;
    }

    private static Expression Equal(Expression member, object? value)
    {
        if (value is not null)
        {
            return Expression.Equal(member, Parameter("eq", value, member.Type));
        }

        return member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
            ? Expression.Constant(false)
            : Expression.Equal(member, Expression.Constant(null, member.Type));
    }

    private static MethodCallExpression In(Expression member, object? value, FilterOptions options)
    {
        var values = NotNull("in", value) is IEnumerable list and not string
            ? list
            : throw InvalidFilterException.InvalidValue("in", member.Type);
        var acceptsNull = !member.Type.IsValueType || Nullable.GetUnderlyingType(member.Type) is not null;
        var converted = values
            .Cast<object?>()
            .Where(element => element is not null || acceptsNull)
            .Select(element => element is null ? null : ConvertTo("in", element, member.Type))
            .ToList();

        if (converted.Count > options.MaxListSize)
        {
            throw InvalidFilterException.ListTooLong("in", options.MaxListSize);
        }

        var array = Array.CreateInstance(member.Type, converted.Count);
        ((ICollection)converted).CopyTo(array, 0);
        return Expression.Call(
            s_contains.MakeGenericMethod(member.Type),
            ParameterBox.Create(array, typeof(IEnumerable<>).MakeGenericType(member.Type)),
            member);
    }

    private static Expression Text(Expression member, MethodInfo method, Expression value, FilterOptions options)
    {
        var condition = Expression.Call(member, method, value);
        return options.InMemory
            ? Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, typeof(string))), condition)
            : condition;
    }

    private static object NotNull(string operation, object? value)
        => value ?? throw InvalidFilterException.Null(operation);

    private static Expression Parameter(string operation, object value, Type type)
        => ParameterBox.Create(ConvertTo(operation, value, type), type);

    private static object ConvertTo(string operation, object value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            // Int values for long members and the like; nothing that would change what the client wrote.
            return value is IConvertible and not string && typeof(IConvertible).IsAssignableFrom(type) && !type.IsEnum
                ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
                : throw InvalidFilterException.InvalidValue(operation, type);
        }
        catch (Exception error) when (error is OverflowException or InvalidCastException)
        {
            throw InvalidFilterException.InvalidValue(operation, type);
        }
    }
}
