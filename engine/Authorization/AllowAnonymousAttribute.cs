using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Takes a field out of the rules that hold for it: those of its class, of its root type and of the type that it
/// returns. On a class: each field of that class.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute, IFieldConfigurationAttribute, ITypeConfigurationAttribute
{
    /// <inheritdoc/>
    public void Configure(FieldConfiguration field, FieldAttributeContext context) => Mark(field);

    /// <inheritdoc/>
    public void Configure(TypeConfiguration type) => RootTypeParts.FieldsOf(type)?.ForEach(Mark);

    private static void Mark(FieldConfiguration field) =>
        field.Features[typeof(AnonymousAccess)] = AnonymousAccess.Allowed;
}
