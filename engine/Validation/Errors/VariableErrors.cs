using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Errors;

/// <summary>The errors of rules about variables.</summary>
internal static class VariableErrors
{
    public static IError NotInputType(string rule, VariableDefinitionNode node, NamedType type) =>
        ErrorFactory.Rule(
            rule,
            $"Variable \"${node.Variable.Name.Value}\" needs an input type, which \"{type}\" is not.",
            node.Type);

    public static IError DuplicateVariable(string rule, string name, ReadOnlySpan<SyntaxNode> names) =>
        ErrorFactory.Rule(rule, $"Variable \"${name}\" is defined more than once.", names);

    public static IError UndefinedVariable(string rule, VariableNode node, OperationDefinitionNode operation)
    {
        var by = operation.Name is { } name ? $"Operation \"{name.Value}\"" : "The operation";
        return ErrorFactory.Rule(rule, $"{by} does not define variable \"${node.Name.Value}\".", node, operation);
    }

    public static IError UnusedVariable(string rule, VariableDefinitionNode node, OperationDefinitionNode operation)
    {
        var by = operation.Name is { } name ? $"Operation \"{name.Value}\"" : "The operation";
        return ErrorFactory.Rule(rule, $"{by} does not use its variable \"${node.Variable.Name.Value}\".", node);
    }

    public static IError BadPosition(
        string rule,
        VariableDefinitionNode definition,
        VariableNode usage,
        GraphQLType type) =>
        ErrorFactory.Rule(
            rule,
            $"Variable \"${usage.Name.Value}\" is of type \"{definition.Type}\", but \"{type}\" is needed here.",
            definition,
            usage);

    public static IError NullableInOneOf(
        string rule,
        VariableDefinitionNode definition,
        VariableNode usage,
        InputObjectType type) =>
        ErrorFactory.Rule(
            rule,
            $"Variable \"${usage.Name.Value}\" is of type \"{definition.Type}\", but the one field given to"
            + $" \"{type}\" must not be null.",
            definition,
            usage);
}
