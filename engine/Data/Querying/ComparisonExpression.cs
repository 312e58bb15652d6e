using System.Linq.Expressions;
using System.Reflection;

namespace Cacao.Data;

/// <summary>
/// Builds comparisons also for types without comparison operators in C# (strings, booleans, enums). Query providers
/// look at the kind of the node and compare as the database does; in memory the default comparer decides.
/// </summary>
internal static class ComparisonExpression
{
    private static readonly Dictionary<ExpressionType, (string Operator, MethodInfo Fallback)> s_comparisons = new()
    {
        [ExpressionType.GreaterThan] = ("op_GreaterThan", Method(nameof(GreaterThan))),
        [ExpressionType.GreaterThanOrEqual] = ("op_GreaterThanOrEqual", Method(nameof(GreaterThanOrEqual))),
        [ExpressionType.LessThan] = ("op_LessThan", Method(nameof(LessThan))),
        [ExpressionType.LessThanOrEqual] = ("op_LessThanOrEqual", Method(nameof(LessThanOrEqual)))
    };

    /// <summary>Compares two expressions of the same type; a <c>null</c> on either side makes it false.</summary>
    public static BinaryExpression Create(ExpressionType comparison, Expression left, Expression right)
    {
        var type = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        var (operatorName, fallback) = s_comparisons[comparison];

        if (IsNumeric(type) || type.GetMethod(operatorName, [type, type]) is not null)
        {
            return Expression.MakeBinary(comparison, left, right);
        }

        return Expression.MakeBinary(comparison, left, right, liftToNull: false, fallback.MakeGenericMethod(type));
    }

    private static bool IsNumeric(Type type)
        => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Double;

    private static MethodInfo Method(string name)
        => typeof(ComparisonExpression).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static bool GreaterThan<T>(T left, T right)
        => left is not null && right is not null && Comparer<T>.Default.Compare(left, right) > 0;

    private static bool GreaterThanOrEqual<T>(T left, T right)
        => left is not null && right is not null && Comparer<T>.Default.Compare(left, right) >= 0;

    private static bool LessThan<T>(T left, T right)
        => left is not null && right is not null && Comparer<T>.Default.Compare(left, right) < 0;

    private static bool LessThanOrEqual<T>(T left, T right)
        => left is not null && right is not null && Comparer<T>.Default.Compare(left, right) <= 0;
}
