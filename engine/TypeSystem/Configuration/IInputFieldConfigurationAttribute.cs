namespace Cacao.Types.Configuration;

/// <summary>An attribute on a parameter or input property that edits the argument or input field made of it.</summary>
/// <remarks>See <see cref="IFieldConfigurationAttribute"/>.</remarks>
public interface IInputFieldConfigurationAttribute
{
    /// <summary>Edits the argument or input field; called once per schema that is built.</summary>
    void Configure(InputFieldConfiguration field);
}
