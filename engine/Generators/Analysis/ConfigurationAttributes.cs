using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Finds the attributes that edit a configuration themselves.</summary>
internal static class ConfigurationAttributes
{
    /// <summary>The attributes for fields, as code that constructs them.</summary>
    public static IEnumerable<string> ForField(IEnumerable<AttributeData> attributes) =>
        Read(attributes, "IFieldConfigurationAttribute");

    /// <summary>The attributes for types, as code that constructs them.</summary>
    public static IEnumerable<string> ForType(IEnumerable<AttributeData> attributes) =>
        Read(attributes, "ITypeConfigurationAttribute");

    /// <summary>The attributes for arguments and input fields, as code that constructs them.</summary>
    public static IEnumerable<string> ForInput(IEnumerable<AttributeData> attributes) =>
        Read(attributes, "IInputFieldConfigurationAttribute");

    private static IEnumerable<string> Read(IEnumerable<AttributeData> attributes, string interfaceName) =>
        attributes
            .Where(a => a.AttributeClass?.AllInterfaces.Any(i => i.Name == interfaceName && i.IsEngineSymbol()) == true)
            .Select(Code.Attribute);
}
