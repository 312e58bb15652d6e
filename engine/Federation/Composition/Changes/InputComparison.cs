using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>Compares what clients give: arguments and input fields.</summary>
internal static class InputComparison
{
    public static void CompareFields(
        InputObjectTypeDefinitionNode before, InputObjectTypeDefinitionNode after, ChangeList changes)
    {
        var name = after.Name.Value;
        if (before.Directives.Has(DirectiveNames.OneOf) != after.Directives.Has(DirectiveNames.OneOf))
        {
            var now = after.Directives.Has(DirectiveNames.OneOf) ? "now takes" : "no longer takes";
            changes.Breaking(name, after.Name, $"{name} {now} exactly one field.");
        }

        var inputs = new MemberPairs<InputValueDefinitionNode>(before.Fields, after.Fields, field => field.Name.Value);
        Compare(inputs, after.Name, input => $"input field {name}.{input}", changes);
    }

    public static void CompareArguments(
        string owner,
        NameNode place,
        IReadOnlyList<InputValueDefinitionNode> before,
        IReadOnlyList<InputValueDefinitionNode> after,
        ChangeList changes)
    {
        var inputs = new MemberPairs<InputValueDefinitionNode>(before, after, argument => argument.Name.Value);
        Compare(inputs, place, input => $"argument {owner}({input}:)", changes);
    }

    // The display of an input is its kind and coordinate.
    private static void Compare(
        MemberPairs<InputValueDefinitionNode> inputs, NameNode place, Func<string, string> display, ChangeList changes)
    {
        foreach (var input in inputs.Removed)
        {
            var text = display(input.Name.Value);
            changes.Breaking(Coordinate(text), place, $"The {text} was removed.");
        }

        foreach (var input in inputs.Added)
        {
            var text = display(input.Name.Value);
            var severity = IsRequired(input) ? ChangeSeverity.Breaking : ChangeSeverity.Dangerous;
            var consequence = IsRequired(input) ? " and is required" : "";
            changes.Add(severity, Coordinate(text), input.Name, $"The {text} was added{consequence}.");
        }

        foreach (var (old, current) in inputs.Kept)
        {
            Compare(Coordinate(display(current.Name.Value)), old, current, changes);
        }
    }

    private static string Coordinate(string display) => display[(display.LastIndexOf(' ') + 1)..];

    private static void Compare(
        string coordinate, InputValueDefinitionNode before, InputValueDefinitionNode after, ChangeList changes)
    {
        if (!before.Type.SameAs(after.Type))
        {
            var severity = Accepts(after.Type, before.Type) ? ChangeSeverity.Safe : ChangeSeverity.Breaking;
            changes.Add(
                severity,
                coordinate,
                after.Type,
                $"The type of {coordinate} changed from {before.Type.Display()} to {after.Type.Display()}.");
        }

        CompareDefaults(coordinate, before, after, changes);
        DeprecationComparison.Compare(coordinate, before, after, after.Name, changes);
    }

    private static void CompareDefaults(
        string coordinate, InputValueDefinitionNode before, InputValueDefinitionNode after, ChangeList changes)
    {
        if (SyntaxComparer.Instance.Equals(before.DefaultValue, after.DefaultValue))
        {
            return;
        }

        var severity = IsRequired(after) && !IsRequired(before) ? ChangeSeverity.Breaking : ChangeSeverity.Dangerous;
        changes.Add(
            severity,
            coordinate,
            after.Name,
            $"The default value of {coordinate} changed from {Display(before)} to {Display(after)}.");
    }

    private static bool IsRequired(InputValueDefinitionNode input) =>
        input.Type is NonNullTypeNode && input.DefaultValue is null;

    private static string Display(InputValueDefinitionNode input) =>
        input.DefaultValue is { } value ? SyntaxPrinter.Print(value, indented: false) : "none";

    // What clients give stays acceptable when more of it can be null.
    private static bool Accepts(TypeNode type, TypeNode given) => (type, given) switch
    {
        (NonNullTypeNode left, NonNullTypeNode right) => Accepts(left.Type, right.Type),
        (NonNullTypeNode, _) => false,
        (_, NonNullTypeNode right) => Accepts(type, right.Type),
        (ListTypeNode left, ListTypeNode right) => Accepts(left.Type, right.Type),
        _ => type.SameAs(given),
    };
}
