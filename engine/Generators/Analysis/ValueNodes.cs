using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Writes defaults as code of value nodes.</summary>
internal static class ValueNodes
{
    /// <summary>The default of a parameter or property: its attribute, else the default of the parameter.</summary>
    public static string? ReadDefault(ISymbol member, IEnumerable<AttributeData> attributes)
    {
        if (attributes.Find("DefaultValueAttribute") is { ConstructorArguments.Length: 1 } attribute)
        {
            return FromConstant(attribute.ConstructorArguments[0]);
        }

        // A default of null says no more than the nullable type does.
        return member is IParameterSymbol { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value } parameter
            ? FromValue(value, parameter.Type)
            : null;
    }

    private static string FromConstant(TypedConstant constant) => constant.IsNull
        ? "new NullValueNode()"
        : constant.Kind == TypedConstantKind.Array
            ? $"new ListValueNode([{string.Join(", ", constant.Values.Select(FromConstant))}])"
            : FromValue(constant.Value!, constant.Type!);

    private static string FromValue(object value, ITypeSymbol type)
    {
        TypeShapes.UnwrapNullable(type, out var core);
        if (core.TypeKind == TypeKind.Enum && EnumName(value, core) is { } name)
        {
            return $"new EnumValueNode({Code.String(name)})";
        }

        return value switch
        {
            string text => $"new StringValueNode({Code.String(text)}, false)",
            bool flag => $"new BooleanValueNode({(flag ? "true" : "false")})",
            float or double or decimal => $"new FloatValueNode({Code.String(FormatFloat(value))})",
            _ => $"new IntValueNode({Code.String(Convert.ToString(value, CultureInfo.InvariantCulture))})",
        };
    }

    private static string FormatFloat(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'e', 'E']) < 0 ? text + ".0" : text;
    }

    private static string? EnumName(object value, ITypeSymbol type)
    {
        var field = type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.HasConstantValue && f.ConstantValue!.Equals(value));
        return field is null ? null : EnumTypeReader.ValueName(field);
    }
}
