using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Which members hold operations, which hold lists, and which hold objects.</summary>
internal static class FilterTypes
{
    public static bool IsLeaf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return CursorValueFormats.IsSupported(type) || type == typeof(Uri) || type == typeof(char);
    }

    /// <summary>The object behind a nullable structure, so that its members can be read.</summary>
    public static Expression ValueOf(Expression target)
        => Nullable.GetUnderlyingType(target.Type) is null || IsLeaf(target.Type)
            ? target
            : Expression.Property(target, nameof(Nullable<int>.Value));

    public static Type? ElementTypeOf(Type type)
        => type.GetInterfaces().Append(type).FirstOrDefault(
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    public static Expression Quantify(
        string operatorName,
        Type elementType,
        Expression list,
        LambdaExpression? condition = null)
        => condition is null
            ? Expression.Call(typeof(Enumerable), operatorName, [elementType], list)
            : Expression.Call(typeof(Enumerable), operatorName, [elementType], list, condition);
}
