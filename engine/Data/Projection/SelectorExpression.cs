using System.Linq.Expressions;
using System.Reflection;

namespace Cacao.Data;

/// <summary>Changes selectors of the form <c>x =&gt; new T { A = x.A }</c>.</summary>
internal static class SelectorExpression
{
    /// <summary>Adds a member to a selector unless it is selected already.</summary>
    public static Expression<Func<T, T>> Include<T, TMember>(
        Expression<Func<T, T>> selector,
        Expression<Func<T, TMember>> member)
    {
        if (member.Body is not MemberExpression { Member: PropertyInfo property } access
            || access.Expression != member.Parameters[0])
        {
            throw new ArgumentException($"{member} does not select a member.", nameof(member));
        }

        // x => x, or a constructor that takes every member: nothing is missing.
        if (selector.Body is not MemberInitExpression init
            || init.Bindings.Any(binding => binding.Member.Name == property.Name))
        {
            return selector;
        }

        var value = Expression.Property(selector.Parameters[0], property);
        return selector.Update(
            init.Update(init.NewExpression, [.. init.Bindings, Expression.Bind(property, value)]),
            selector.Parameters);
    }
}
