using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cacao.Data;

/// <summary>
/// A text that is equal for expressions that mean the same: parameters are numbered, captured variables appear with
/// their values. It is stable across processes as long as members keep their names.
/// </summary>
internal sealed class ExpressionFingerprint : ExpressionVisitor
{
    private static readonly ConditionalWeakTable<object, Identity> s_identities = [];

    private readonly StringBuilder _text = new();
    private readonly List<ParameterExpression> _parameters = [];

    private ExpressionFingerprint()
    {
    }

    public static string Compute(Expression expression)
    {
        var visitor = new ExpressionFingerprint();
        visitor.Visit(expression);
        return visitor._text.ToString();
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null)
        {
            _text.Append('_');
            return null;
        }

        // A quote only marks a lambda as an argument.
        if (node.NodeType is ExpressionType.Quote)
        {
            return Visit(((UnaryExpression)node).Operand);
        }

        // A captured variable is a member of a closure, and means the same as a constant.
        if (node is MemberExpression member && TryEvaluate(member, out var value))
        {
            node = Expression.Constant(value, member.Type);
        }

        _text.Append(node.NodeType).Append('(');
        var visited = base.Visit(node);
        _text.Append(')');
        return visited;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _parameters.AddRange(node.Parameters);
        _text.Append(node.Parameters.Count).Append("=>");
        Visit(node.Body);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _text.Append(_parameters.LastIndexOf(node)).Append(':').Append(node.Type);
        return node;
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        AppendValue(node.Value, node.Type);
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        _text.Append(node.Member.Name).Append(',');
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _text.Append(node.Method.DeclaringType).Append('.').Append(node.Method).Append(',');
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        _text.Append(node.Type).Append(',');
        return base.VisitUnary(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        _text.Append(node.Type).Append(',');
        return base.VisitNew(node);
    }

    protected override Expression VisitNewArray(NewArrayExpression node)
    {
        _text.Append(node.Type).Append(',');
        return base.VisitNewArray(node);
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        _text.Append(node.TypeOperand).Append(',');
        return base.VisitTypeBinary(node);
    }

    protected override MemberBinding VisitMemberBinding(MemberBinding node)
    {
        _text.Append(node.Member.Name).Append('=');
        return base.VisitMemberBinding(node);
    }

    private static bool TryEvaluate(MemberExpression node, out object? value)
    {
        value = null;
        object? target = null;

        switch (node.Expression)
        {
            case null:
                break;

            case ConstantExpression constant:
                target = constant.Value;
                break;

            case MemberExpression inner when TryEvaluate(inner, out var innerValue):
                target = innerValue;
                break;

            default:
                return false;
        }

        if (node.Expression is not null && target is null)
        {
            return false;
        }

        value = node.Member switch
        {
            FieldInfo field => field.GetValue(target),
            PropertyInfo property => property.GetValue(target),
            _ => null
        };
        return true;
    }

    private void AppendValue(object? value, Type type)
    {
        switch (value)
        {
            case null:
                _text.Append("null");
                break;

            case string text:
                _text.Append(text.Length).Append('"').Append(text).Append('"');
                break;

            case DateTime time:
                _text.Append(time.ToString("O", CultureInfo.InvariantCulture));
                break;

            case DateTimeOffset time:
                _text.Append(time.ToString("O", CultureInfo.InvariantCulture));
                break;

            case IEnumerable values when value is not IQueryable:
                _text.Append('[');

                foreach (var element in values)
                {
                    AppendValue(element, typeof(object));
                    _text.Append(',');
                }

                _text.Append(']');
                break;

            case IFormattable or IConvertible:
                _text.Append(type).Append(' ').Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;

            default:
                // Objects without a text of their own are told apart by identity.
                _text.Append(type).Append('#').Append(s_identities.GetOrCreateValue(value).Number);
                break;
        }
    }

    private sealed class Identity
    {
        private static long s_last;

        public long Number { get; } = Interlocked.Increment(ref s_last);
    }
}
