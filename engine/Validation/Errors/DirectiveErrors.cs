using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Errors;

/// <summary>The errors of rules about directives.</summary>
internal static class DirectiveErrors
{
    public static IError Unknown(string rule, DirectiveNode node) =>
        ErrorFactory.Rule(rule, $"The schema has no directive \"@{node.Name.Value}\".", node);

    public static IError Misplaced(string rule, DirectiveNode node, DirectiveLocations location) =>
        ErrorFactory.Rule(
            rule,
            $"Directive \"@{node.Name.Value}\" may not stand on {DirectiveLocationNames.ToName(location)}.",
            node);

    public static IError Repeated(string rule, DirectiveNode first, DirectiveNode second) =>
        ErrorFactory.Rule(
            rule,
            $"Directive \"@{second.Name.Value}\" is not repeatable.",
            first,
            second);

    public static IError OnRootField(string rule, DirectiveNode node, OperationType operation) =>
        ErrorFactory.Rule(
            rule,
            $"\"@{node.Name.Value}\" may not stand on a root field of a"
            + $" {(operation == OperationType.Mutation ? "mutation" : "subscription")}.",
            node);

    public static IError InSubscription(string rule, DirectiveNode node) =>
        ErrorFactory.Rule(
            rule,
            $"\"@{node.Name.Value}\" has no meaning in a subscription unless its argument \"if\" turns it off.",
            node);

    public static IError StreamOnNonList(string rule, DirectiveNode node, OutputField field) =>
        ErrorFactory.Rule(rule, $"\"@{node.Name.Value}\" needs a list, which field \"{field}\" is not.", node);

    public static IError LabelNotConstant(string rule, DirectiveNode node) =>
        ErrorFactory.Rule(rule, $"The label of \"@{node.Name.Value}\" has to be a string, not a variable.", node);

    public static IError DuplicateLabel(string rule, string label, DirectiveNode first, DirectiveNode second) =>
        ErrorFactory.Rule(rule, $"Label \"{label}\" is used twice.", first, second);
}
