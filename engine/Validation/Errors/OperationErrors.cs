using Cacao.Language;

namespace Cacao.Validation.Errors;

/// <summary>The errors of rules about documents and operations.</summary>
internal static class OperationErrors
{
    public static IError NotExecutable(string rule, DefinitionNode node) =>
        ErrorFactory.Rule(
            rule,
            $"{NameOf(node)} belongs to a type system; only operations and fragments can be executed.",
            node);

    public static IError OperationTypeMissing(string rule, OperationDefinitionNode node) =>
        ErrorFactory.Rule(rule, $"The schema does not support {Keyword(node.Operation)} operations.", node);

    public static IError DuplicateOperation(string rule, NameNode first, NameNode second) =>
        ErrorFactory.Rule(rule, $"Two operations are named \"{second.Value}\".", first, second);

    public static IError AnonymousNotAlone(string rule, OperationDefinitionNode node) =>
        ErrorFactory.Rule(rule, "An operation without a name has to be the only one of its document.", node);

    public static IError SeveralRootFields(
        string rule,
        OperationDefinitionNode operation,
        ReadOnlySpan<SyntaxNode> others) =>
        ErrorFactory.Rule(rule, $"{Subscription(operation)} selects more than one root field.", others);

    public static IError IntrospectionRootField(
        string rule,
        OperationDefinitionNode operation,
        ReadOnlySpan<SyntaxNode> fields) =>
        ErrorFactory.Rule(rule, $"{Subscription(operation)} selects an introspection field as its root field.", fields);

    public static IError ConditionalRootField(
        string rule,
        OperationDefinitionNode operation,
        DirectiveNode directive) =>
        ErrorFactory.Rule(
            rule,
            $"{Subscription(operation)} makes a root selection depend on \"@{directive.Name.Value}\".",
            directive);

    private static string Subscription(OperationDefinitionNode operation) =>
        operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "The subscription";

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string NameOf(DefinitionNode node) => node switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"@{directive.Name.Value}\"",
        _ => "The schema definition",
    };
}
