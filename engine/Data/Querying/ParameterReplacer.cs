using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Puts an expression in the place of a lambda's parameter.</summary>
internal sealed class ParameterReplacer : ExpressionVisitor
{
    private readonly ParameterExpression _parameter;
    private readonly Expression _replacement;

    private ParameterReplacer(ParameterExpression parameter, Expression replacement)
    {
        _parameter = parameter;
        _replacement = replacement;
    }

    /// <summary>Gets the body of a lambda with one parameter, applied to an argument.</summary>
    public static Expression Apply(LambdaExpression lambda, Expression argument)
        => new ParameterReplacer(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node)
        => node == _parameter ? _replacement : node;

    // x.Brand.Name over x => new Product { Brand = b } is b.Name: nothing else of the projection is needed.
    protected override Expression VisitMember(MemberExpression node)
    {
        var target = Visit(node.Expression);
        var assigned = target is MemberInitExpression init
            ? init.Bindings.OfType<MemberAssignment>().FirstOrDefault(b => b.Member.Name == node.Member.Name)
            : null;
        return assigned?.Expression ?? node.Update(target);
    }
}
