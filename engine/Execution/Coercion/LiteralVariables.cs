using System.Collections;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>Puts the values of variables into literals, for scalars that take lists and objects.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion"/>
internal static class LiteralVariables
{
    /// <summary>Replaces the variables in a literal. A field whose variable was not given is left out; an element becomes
    /// <c>null</c>.</summary>
    /// <exception cref="GraphQLException">The value of a variable cannot be written as a literal.</exception>
    public static ValueNode Replace(ValueNode literal, CoercedVariables variables) => literal switch
    {
        VariableNode variable => variables.TryGet(variable.Name.Value, out var value)
            ? ToLiteral(value, variables.GetType(variable.Name.Value))
            : new NullValueNode(),
        ListValueNode list => new ListValueNode([.. list.Items.Select(item => Replace(item, variables))], list.Location),
        ObjectValueNode node => new ObjectValueNode(
            [
                .. node.Fields
                    .Where(f => f.Value is not VariableNode variable || variables.TryGet(variable.Name.Value, out _))
                    .Select(f => new ObjectFieldNode(f.Name, Replace(f.Value, variables))),
            ],
            node.Location),
        _ => literal,
    };

    private static ValueNode ToLiteral(object? value, GraphQLType type) => (value, type.NullableType) switch
    {
        (null, _) => new NullValueNode(),
        (IEnumerable items, ListType list) =>
            new ListValueNode([.. items.Cast<object?>().Select(item => ToLiteral(item, list.ElementType))]),
        (_, ScalarType scalar) => scalar.ToLiteral(value),
        (_, EnumType enumType) when enumType.FindByRuntimeValue(value) is { } name => new EnumValueNode(name.Name),
        (IReadOnlyDictionary<string, object?> members, InputObjectType input) => new ObjectValueNode(
            [
                .. input.Fields
                    .Where(field => members.ContainsKey(field.Name))
                    .Select(field => new ObjectFieldNode(
                        new NameNode(field.Name),
                        ToLiteral(members[field.Name], field.Type))),
            ]),
        _ => throw new GraphQLException(new GraphQLError(
            $"A variable of type \"{type}\" cannot stand inside of a literal of a scalar.")
        {
            Code = ErrorCodes.Execution.InvalidArgument,
        }),
    };
}
