using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Fields are selected on types that have them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
public sealed class FieldsOnCorrectType : ValidationRule, IEnter<FieldNode>
{
    private const int MaxNamedTypes = 3;

    /// <inheritdoc/>
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.ParentType is { } parentType && context.Field is null)
        {
            var suggestion = Suggest(node.Name.Value, parentType, context);
            context.Report(FieldErrors.UnknownField(Name, node, parentType, suggestion));
        }
    }

    private static string Suggest(string name, NamedType parentType, ValidationContext context)
    {
        if (!context.Options.Suggestions)
        {
            return "";
        }

        if (parentType.IsAbstractType)
        {
            var types = context.Schema.GetPossibleTypes(parentType)
                .Where(type => type.Fields.Contains(name))
                .Take(MaxNamedTypes)
                .Select(type => $"\"{type.Name}\"")
                .ToArray();
            if (types.Length > 0)
            {
                return $" It is a field of {string.Join(", ", types)}: use a fragment.";
            }
        }

        return parentType is ComplexType complex
            ? Suggestions.For(context, name, complex.Fields.Select(field => field.Name))
            : "";
    }
}
