using Cacao.Language;
using Cacao.Types;

namespace Cacao.Validation.Errors;

/// <summary>The errors of rules about fragments and type conditions.</summary>
internal static class FragmentErrors
{
    private const int MaxNames = 10;

    public static IError UnknownType(string rule, NamedTypeNode node, string suggestion) =>
        ErrorFactory.Rule(rule, $"The schema has no type \"{node.Name.Value}\".{suggestion}", node);

    public static IError NotComposite(string rule, InlineFragmentNode node) =>
        ErrorFactory.Rule(
            rule,
            $"A fragment needs an object, interface or union type, which \"{node.TypeCondition!.Name.Value}\" is not.",
            node.TypeCondition);

    public static IError NotComposite(string rule, FragmentDefinitionNode node) =>
        ErrorFactory.Rule(
            rule,
            $"Fragment \"{node.Name.Value}\" needs an object, interface or union type,"
            + $" which \"{node.TypeCondition.Name.Value}\" is not.",
            node.TypeCondition);

    public static IError DuplicateFragment(string rule, NameNode first, NameNode second) =>
        ErrorFactory.Rule(rule, $"Two fragments are named \"{second.Value}\".", first, second);

    public static IError UnknownFragment(string rule, FragmentSpreadNode node) =>
        ErrorFactory.Rule(rule, $"The document has no fragment \"{node.Name.Value}\".", node.Name);

    public static IError UnusedFragment(string rule, FragmentDefinitionNode node) =>
        ErrorFactory.Rule(rule, $"No operation uses fragment \"{node.Name.Value}\".", node);

    public static IError ImpossibleSpread(string rule, FragmentSpreadNode node, NamedType parent, NamedType type) =>
        ErrorFactory.Rule(
            rule,
            $"Fragment \"{node.Name.Value}\" on \"{type}\" never applies here: no \"{parent}\" is a \"{type}\".",
            node);

    public static IError ImpossibleSpread(string rule, InlineFragmentNode node, NamedType parent, NamedType type) =>
        ErrorFactory.Rule(
            rule,
            $"A fragment on \"{type}\" never applies here: no \"{parent}\" is a \"{type}\".",
            node);

    public static IError Cycle(
        string rule,
        string fragment,
        IReadOnlyList<string> via,
        ReadOnlySpan<SyntaxNode> spreads)
    {
        var names = via.Take(MaxNames).Select(name => $"\"{name}\"").ToList();
        if (via.Count > MaxNames)
        {
            names.Add("…");
        }

        var path = via.Count == 0 ? "" : $" by way of {string.Join(", ", names)}";
        return ErrorFactory.Rule(rule, $"Fragment \"{fragment}\" contains itself{path}.", spreads);
    }
}
