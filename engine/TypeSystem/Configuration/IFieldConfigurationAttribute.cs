namespace Cacao.Types.Configuration;

/// <summary>An attribute on a resolver or on a member of a bound class that edits the field made of it.</summary>
/// <remarks>The source generator writes the construction of the attribute into the registration, so that nothing is
/// read by reflection. Attributes are applied in the order in which they are written, the first being the outermost
/// middleware.</remarks>
public interface IFieldConfigurationAttribute
{
    /// <summary>Edits the field; called once per schema that is built.</summary>
    void Configure(FieldConfiguration field, FieldAttributeContext context);
}
