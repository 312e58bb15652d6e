using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>Of the query that the resolver returns only the members that the request selects are read.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseProjectionAttribute : Attribute, IFieldConfigurationAttribute
{
    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) =>
        FieldQuery.Of(field).Projects = true;
}
