using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>The field takes an order, <c>order</c>, which is applied to the list or query that the resolver returns, or
/// handed to it in a <see cref="QueryContext{TEntity}"/>. What the order leaves equal keeps the resolver's order.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class UseSortingAttribute(Type? type = null) : Attribute, IFieldConfigurationAttribute
{
    /// <summary>The entity that is sorted, or a <see cref="SortInputType{T}"/>; the element of the result when it is not
    /// given.</summary>
    public Type? Type { get; } = type;

    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) =>
        FieldQuery.Of(field).SortType = Type ?? context.ElementType;
}

/// <summary>The field takes an order, <c>order</c>.</summary>
/// <typeparam name="T">The entity that is sorted, or a <see cref="SortInputType{T}"/>.</typeparam>
public sealed class UseSortingAttribute<T>() : UseSortingAttribute(typeof(T));
