using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>Compares the types of two versions.</summary>
internal static class TypeComparison
{
    public static void Compare(
        IReadOnlyDictionary<string, TypeDefinitionNode> before,
        IReadOnlyDictionary<string, TypeDefinitionNode> after,
        ChangeList changes)
    {
        var types = new MemberPairs<TypeDefinitionNode>(before.Values, after.Values, type => type.Name.Value);
        foreach (var type in types.Removed)
        {
            changes.Breaking(type.Name.Value, null, $"The type {type.Name.Value} was removed.");
        }

        foreach (var type in types.Added)
        {
            changes.Safe(type.Name.Value, type.Name, $"The type {type.Name.Value} was added.");
        }

        foreach (var (old, current) in types.Kept)
        {
            Compare(old, current, changes);
        }
    }

    private static void Compare(TypeDefinitionNode before, TypeDefinitionNode after, ChangeList changes)
    {
        switch (before, after)
        {
            case (ScalarTypeDefinitionNode, ScalarTypeDefinitionNode):
                break;

            case (ObjectTypeDefinitionNode old, ObjectTypeDefinitionNode current):
                CompareInterfaces(current, old.Interfaces, current.Interfaces, changes);
                FieldComparison.Compare(current.Name, old.Fields, current.Fields, changes);
                break;

            case (InterfaceTypeDefinitionNode old, InterfaceTypeDefinitionNode current):
                CompareInterfaces(current, old.Interfaces, current.Interfaces, changes);
                FieldComparison.Compare(current.Name, old.Fields, current.Fields, changes);
                break;

            case (UnionTypeDefinitionNode old, UnionTypeDefinitionNode current):
                CompareMembers(old, current, changes);
                break;

            case (EnumTypeDefinitionNode old, EnumTypeDefinitionNode current):
                CompareValues(old, current, changes);
                break;

            case (InputObjectTypeDefinitionNode old, InputObjectTypeDefinitionNode current):
                InputComparison.CompareFields(old, current, changes);
                break;

            default:
                var name = after.Name.Value;
                changes.Breaking(name, after.Name, $"{name} changed from {Kind(before)} to {Kind(after)}.");
                break;
        }
    }

    private static void CompareInterfaces(
        TypeDefinitionNode type,
        IReadOnlyList<NamedTypeNode> before,
        IReadOnlyList<NamedTypeNode> after,
        ChangeList changes)
    {
        var name = type.Name.Value;
        var interfaces = new MemberPairs<NamedTypeNode>(before, after, reference => reference.Name.Value);
        foreach (var removed in interfaces.Removed)
        {
            changes.Breaking(name, type.Name, $"{name} no longer implements {removed.Name.Value}.");
        }

        foreach (var added in interfaces.Added)
        {
            changes.Dangerous(name, added, $"{name} now implements {added.Name.Value}.");
        }
    }

    private static void CompareMembers(
        UnionTypeDefinitionNode before, UnionTypeDefinitionNode after, ChangeList changes)
    {
        var name = after.Name.Value;
        var members = new MemberPairs<NamedTypeNode>(before.Types, after.Types, reference => reference.Name.Value);
        foreach (var removed in members.Removed)
        {
            changes.Breaking(name, after.Name, $"{removed.Name.Value} is no longer a member of {name}.");
        }

        foreach (var added in members.Added)
        {
            changes.Dangerous(name, added, $"{added.Name.Value} is now a member of {name}.");
        }
    }

    private static void CompareValues(EnumTypeDefinitionNode before, EnumTypeDefinitionNode after, ChangeList changes)
    {
        var name = after.Name.Value;
        var values = new MemberPairs<EnumValueDefinitionNode>(before.Values, after.Values, value => value.Name.Value);
        foreach (var removed in values.Removed)
        {
            var coordinate = $"{name}.{removed.Name.Value}";
            changes.Breaking(coordinate, after.Name, $"The value {coordinate} was removed.");
        }

        foreach (var added in values.Added)
        {
            var coordinate = $"{name}.{added.Name.Value}";
            changes.Dangerous(coordinate, added.Name, $"The value {coordinate} was added.");
        }

        foreach (var (old, current) in values.Kept)
        {
            DeprecationComparison.Compare($"{name}.{current.Name.Value}", old, current, current.Name, changes);
        }
    }

    private static string Kind(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode => "an object type",
        InterfaceTypeDefinitionNode => "an interface type",
        UnionTypeDefinitionNode => "a union type",
        EnumTypeDefinitionNode => "an enum type",
        InputObjectTypeDefinitionNode => "an input object type",
        _ => "a scalar type",
    };
}
