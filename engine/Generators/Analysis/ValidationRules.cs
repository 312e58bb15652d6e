using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Finds the validation attributes of the platform on arguments and input fields.</summary>
internal static class ValidationRules
{
    /// <summary>The rules as a feature of the input field.</summary>
    public static IEnumerable<FeatureModel> Read(IEnumerable<AttributeData> attributes)
    {
        var rules = attributes
            .Where(a => a.AttributeClass is { } type && IsValidation(type))
            .Select(Code.Attribute)
            .ToList();
        if (rules.Count > 0)
        {
            yield return new FeatureModel("InputValidation", $"new InputValidation([{string.Join(", ", rules)}])");
        }
    }

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "ValidationAttribute"
                && TypeShapes.IsIn(current, "System.ComponentModel.DataAnnotations"))
            {
                return true;
            }
        }

        return false;
    }
}
