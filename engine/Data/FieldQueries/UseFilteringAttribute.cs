using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>The field takes a filter, <c>where</c>, which is applied to the list or query that the resolver returns, or
/// handed to it in a <see cref="QueryContext{TEntity}"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class UseFilteringAttribute(Type? type = null) : Attribute, IFieldConfigurationAttribute
{
    /// <summary>The entity that is filtered, or a <see cref="FilterInputType{T}"/>; the element of the result when it is not
    /// given.</summary>
    public Type? Type { get; } = type;

    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) =>
        FieldQuery.Of(field).FilterType = Type ?? context.ElementType;
}

/// <summary>The field takes a filter, <c>where</c>.</summary>
/// <typeparam name="T">The entity that is filtered, or a <see cref="FilterInputType{T}"/>.</typeparam>
public sealed class UseFilteringAttribute<T>() : UseFilteringAttribute(typeof(T));
