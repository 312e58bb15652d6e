using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>Compares the output fields of a type.</summary>
internal static class FieldComparison
{
    public static void Compare(
        NameNode typeName,
        IReadOnlyList<FieldDefinitionNode> before,
        IReadOnlyList<FieldDefinitionNode> after,
        ChangeList changes)
    {
        var fields = new MemberPairs<FieldDefinitionNode>(before, after, field => field.Name.Value);
        foreach (var field in fields.Removed)
        {
            var coordinate = $"{typeName.Value}.{field.Name.Value}";
            var wasDeprecated = field.Directives.Has("deprecated") ? " It was deprecated." : "";
            changes.Breaking(coordinate, typeName, $"The field {coordinate} was removed.{wasDeprecated}");
        }

        foreach (var field in fields.Added)
        {
            var coordinate = $"{typeName.Value}.{field.Name.Value}";
            changes.Safe(coordinate, field.Name, $"The field {coordinate} was added.");
        }

        foreach (var (old, current) in fields.Kept)
        {
            Compare($"{typeName.Value}.{current.Name.Value}", old, current, changes);
        }
    }

    private static void Compare(
        string coordinate, FieldDefinitionNode before, FieldDefinitionNode after, ChangeList changes)
    {
        if (!before.Type.SameAs(after.Type))
        {
            var severity = IsAtLeast(after.Type, before.Type) ? ChangeSeverity.Safe : ChangeSeverity.Breaking;
            changes.Add(
                severity,
                coordinate,
                after.Type,
                $"The type of {coordinate} changed from {before.Type.Display()} to {after.Type.Display()}.");
        }

        InputComparison.CompareArguments(coordinate, after.Name, before.Arguments, after.Arguments, changes);
        DeprecationComparison.Compare(coordinate, before, after, after.Name, changes);
    }

    // What clients read stays readable when less of it can be null.
    private static bool IsAtLeast(TypeNode type, TypeNode promised) => (type, promised) switch
    {
        (NonNullTypeNode left, NonNullTypeNode right) => IsAtLeast(left.Type, right.Type),
        (NonNullTypeNode left, _) => IsAtLeast(left.Type, promised),
        (ListTypeNode left, ListTypeNode right) => IsAtLeast(left.Type, right.Type),
        _ => type.SameAs(promised),
    };
}
