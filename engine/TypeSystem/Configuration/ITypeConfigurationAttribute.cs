namespace Cacao.Types.Configuration;

/// <summary>An attribute on a class that edits the type, or the part of a type, made of that class.</summary>
/// <remarks>See <see cref="IFieldConfigurationAttribute"/>. On a class with <c>[QueryType]</c> or another extension the
/// configuration holds only the fields of that class.</remarks>
public interface ITypeConfigurationAttribute
{
    /// <summary>Edits the type; called once per schema that is built, after the fields were added.</summary>
    void Configure(TypeConfiguration type);
}
