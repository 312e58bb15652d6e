using Cacao.Language;

namespace Cacao.Types.SchemaRules;

/// <summary>Checks constant literals of SDL against input types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/>
internal static class LiteralCheck
{
    /// <summary>What is wrong with a literal, as a sentence; <c>null</c> when nothing is.</summary>
    public static string? FindProblem(ValueNode value, GraphQLType type) => (value, type) switch
    {
        (NullValueNode, NonNullType) => $"null is no value of type {type}.",
        (NullValueNode, _) => null,
        (_, NonNullType nonNull) => FindProblem(value, nonNull.NullableType),
        (ListValueNode list, ListType listType) => list.Items
            .Select(item => FindProblem(item, listType.ElementType))
            .FirstOrDefault(problem => problem is not null),
        (_, ListType listType) => FindProblem(value, listType.ElementType),
        (ObjectValueNode obj, InputObjectType input) => FindObjectProblem(obj, input),
        (EnumValueNode name, EnumType enumType) =>
            enumType.Values.Contains(name.Value) ? null : $"{type} has no value {name.Value}.",
        (_, ScalarType scalar) => scalar.TryCoerceLiteral(value, out _, out var error) ? null : error,
        _ => $"{value} is no value of type {type}.",
    };

    private static string? FindObjectProblem(ObjectValueNode value, InputObjectType type)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in value.Fields)
        {
            var problem = !given.Add(node.Name.Value)
                ? $"{type}.{node.Name.Value} is given more than once."
                : type.Fields.Find(node.Name.Value) is { } field
                    ? FindProblem(node.Value, field.Type)
                    : $"{type} has no field {node.Name.Value}.";
            if (problem is not null)
            {
                return problem;
            }
        }

        if (type.IsOneOf && (value.Fields.Count != 1 || value.Fields[0].Value is NullValueNode))
        {
            return $"Exactly one field of {type} has to be given, and not as null.";
        }

        return type.Fields.FirstOrDefault(field => field.IsRequired && !given.Contains(field.Name)) is { } missing
            ? $"{type}.{missing.Name} is missing."
            : null;
    }
}
