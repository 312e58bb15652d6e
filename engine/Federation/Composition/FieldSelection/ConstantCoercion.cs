using System.Globalization;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.FieldSelection;

/// <summary>
/// Says why a constant is no value of a type. Custom scalars take any value here; only services know them.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal static class ConstantCoercion
{
    public static string? FindProblem(SourceSchema schema, TypeNode type, ValueNode value) => (type, value) switch
    {
        (NonNullTypeNode, NullValueNode) => $"null is not allowed for {type.Display()}.",
        (NonNullTypeNode nonNull, _) => FindProblem(schema, nonNull.Type, value),
        (_, NullValueNode) => null,
        (ListTypeNode list, ListValueNode values) => values.Items
            .Select(item => FindProblem(schema, list.Type, item))
            .FirstOrDefault(problem => problem is not null),
        (ListTypeNode list, _) => FindProblem(schema, list.Type, value),
        _ => FindNamedProblem(schema, type.NamedType(), value),
    };

    private static string? FindNamedProblem(SourceSchema schema, string typeName, ValueNode value)
    {
        var type = schema.Types.Find(typeName);
        if (type is SourceInputObjectType input && value is ObjectValueNode fields)
        {
            return FindObjectProblem(schema, input, fields);
        }

        var isValid = type switch
        {
            SourceEnumType enumeration =>
                value is EnumValueNode name && enumeration.Values.Find(name.Value) is not null,
            SourceInputObjectType => false,
            _ => IsScalar(typeName, value),
        };
        return isValid ? null : $"{SyntaxPrinter.Print(value, indented: false)} is no {typeName}.";
    }

    private static string? FindObjectProblem(SourceSchema schema, SourceInputObjectType type, ObjectValueNode value)
    {
        foreach (var given in value.Fields)
        {
            var problem = type.Fields.Find(given.Name.Value) is { } field
                ? FindProblem(schema, field.Type, given.Value)
                : $"{type.Name} has no field \"{given.Name.Value}\".";
            if (problem is not null)
            {
                return problem;
            }
        }

        var missing = type.Fields.FirstOrDefault(
            field => field.IsRequired && value.Fields.All(given => given.Name.Value != field.Name));
        return missing is null ? null : $"{missing.Coordinate} is required.";
    }

    private static bool IsScalar(string typeName, ValueNode value) => typeName switch
    {
        "Boolean" => value is BooleanValueNode,
        "Float" => value is FloatValueNode or IntValueNode,
        "ID" => value is StringValueNode or IntValueNode,
        "Int" => value is IntValueNode number && int.TryParse(number.Value, CultureInfo.InvariantCulture, out _),
        "String" => value is StringValueNode,
        _ => true,
    };
}
