using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Errors;

/// <summary>The errors of rules about fields and their arguments.</summary>
internal static class FieldErrors
{
    public static IError UnknownField(string rule, FieldNode node, NamedType parentType, string suggestion) =>
        ErrorFactory.Rule(rule, $"Type \"{parentType.Name}\" has no field \"{node.Name.Value}\".{suggestion}", node);

    public static IError LeafWithSelections(string rule, FieldNode node, GraphQLType type) =>
        ErrorFactory.Rule(
            rule,
            $"Field \"{node.Name.Value}\" is of type \"{type}\", which has no fields to select.",
            node.SelectionSet!);

    public static IError SelectionsMissing(string rule, FieldNode node, GraphQLType type) =>
        ErrorFactory.Rule(
            rule,
            $"Field \"{node.Name.Value}\" is of type \"{type}\" and needs a selection set:"
            + $" \"{node.Name.Value} {{ ... }}\".",
            node);

    public static IError UnknownFieldArgument(string rule, ArgumentNode node, OutputField field, string suggestion) =>
        ErrorFactory.Rule(rule, $"Field \"{field}\" has no argument \"{node.Name.Value}\".{suggestion}", node);

    public static IError UnknownDirectiveArgument(
        string rule,
        ArgumentNode node,
        DirectiveType directive,
        string suggestion) =>
        ErrorFactory.Rule(rule, $"Directive \"{directive}\" has no argument \"{node.Name.Value}\".{suggestion}", node);

    public static IError DuplicateArgument(string rule, string name, ReadOnlySpan<SyntaxNode> names) =>
        ErrorFactory.Rule(rule, $"Argument \"{name}\" is given more than once.", names);

    public static IError FieldArgumentMissing(string rule, FieldNode node, InputField argument) =>
        ErrorFactory.Rule(
            rule,
            $"Field \"{node.Name.Value}\" needs a value for its argument \"{argument.Name}\""
            + $" of type \"{argument.Type}\".",
            node);

    public static IError DirectiveArgumentMissing(string rule, DirectiveNode node, InputField argument) =>
        ErrorFactory.Rule(
            rule,
            $"Directive \"@{node.Name.Value}\" needs a value for its argument \"{argument.Name}\""
            + $" of type \"{argument.Type}\".",
            node);

    public static IError Conflict(string rule, string responseName, string reason, ReadOnlySpan<SyntaxNode> fields) =>
        ErrorFactory.Rule(
            rule,
            $"The fields that answer as \"{responseName}\" cannot be merged: {reason}. Give one of them an alias.",
            fields);

    public static IError Deprecated(string rule, SyntaxNode node, string member, string reason) =>
        ErrorFactory.Rule(rule, $"The {member} is deprecated. {reason}", node);

    public static IError IntrospectionDisabled(string rule, FieldNode node) => ErrorFactory.Create(
        ValidationErrorCodes.IntrospectionDisabled,
        "rule",
        rule,
        $"Introspection is not allowed here; \"{node.Name.Value}\" belongs to it.",
        [node]);
}
