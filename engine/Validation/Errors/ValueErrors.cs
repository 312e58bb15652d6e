using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Errors;

/// <summary>The errors of rules about input values.</summary>
internal static class ValueErrors
{
    public static IError WrongType(string rule, ValueNode node, GraphQLType type) =>
        ErrorFactory.Rule(rule, $"A value of type \"{type}\" is needed here, which {Excerpt.Of(node)} is not.", node);

    public static IError BadScalar(string rule, ValueNode node, string problem) =>
        ErrorFactory.Rule(rule, problem, node);

    public static IError NotEnumValue(string rule, ValueNode node, EnumType type, string suggestion) =>
        ErrorFactory.Rule(
            rule,
            $"A value of enum \"{type}\" is needed here, which {Excerpt.Of(node)} is not.{suggestion}",
            node);

    public static IError UnknownEnumValue(string rule, EnumValueNode node, EnumType type, string suggestion) =>
        ErrorFactory.Rule(rule, $"Enum \"{type}\" has no value \"{node.Value}\".{suggestion}", node);

    public static IError UnknownInputField(
        string rule,
        ObjectFieldNode node,
        InputObjectType type,
        string suggestion) =>
        ErrorFactory.Rule(rule, $"Input type \"{type}\" has no field \"{node.Name.Value}\".{suggestion}", node);

    public static IError InputFieldMissing(string rule, ObjectValueNode node, InputObjectType type, InputField field) =>
        ErrorFactory.Rule(
            rule,
            $"Input field \"{type}.{field.Name}\" of type \"{field.Type}\" needs a value.",
            node);

    public static IError NotExactlyOneField(string rule, ObjectValueNode node, InputObjectType type) =>
        ErrorFactory.Rule(rule, $"Exactly one field of \"{type}\" has to be given.", node);

    public static IError NullInOneOf(string rule, ObjectValueNode node, InputObjectType type, string field) =>
        ErrorFactory.Rule(rule, $"Input field \"{type}.{field}\" must not be null: it is the one field given.", node);

    public static IError DuplicateInputField(string rule, NameNode first, NameNode second) =>
        ErrorFactory.Rule(rule, $"Input field \"{second.Value}\" is given more than once.", first, second);
}
