using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Finds the attributes that stand for a member.</summary>
internal static class MemberAttributes
{
    /// <summary>The attributes of a member. Those of a record's positional parameter count for its property.</summary>
    public static IReadOnlyList<AttributeData> Of(ISymbol member) =>
        member is IPropertySymbol property && FindPositionalParameter(property) is { } parameter
            ? [.. property.GetAttributes(), .. parameter.GetAttributes()]
            : member.GetAttributes();

    /// <summary>The parameter of a record's primary constructor that a property was made of.</summary>
    public static IParameterSymbol? FindPositionalParameter(IPropertySymbol property)
    {
        if (!property.ContainingType.IsRecord)
        {
            return null;
        }

        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name
                    && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
