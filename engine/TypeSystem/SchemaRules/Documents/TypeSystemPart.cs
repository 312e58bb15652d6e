using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>A type definition or extension, whichever it is and of whichever kind.</summary>
/// <param name="Node">The definition or extension.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Location">Where directives on it stand.</param>
internal sealed record TypeSystemPart(DefinitionNode Node, NameNode Name, DirectiveLocations Location)
{
    /// <summary>The output fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; private init; } = [];

    /// <summary>The input fields.</summary>
    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; private init; } = [];

    /// <summary>The enum values.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; private init; } = [];

    /// <summary>The interfaces or union members.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; private init; } = [];

    /// <summary>The directives on the type.</summary>
    public IReadOnlyList<DirectiveNode> Directives => ((IHasDirectives)Node).Directives;

    /// <summary>The names of the output or input fields.</summary>
    public IEnumerable<NameNode> FieldNames => Fields.Select(f => f.Name).Concat(InputFields.Select(f => f.Name));

    /// <summary>Reads a definition; <c>null</c> when it is of no type.</summary>
    public static TypeSystemPart? Find(DefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode n => new(n, n.Name, DirectiveLocations.Scalar),
        ScalarTypeExtensionNode n => new(n, n.Name, DirectiveLocations.Scalar),
        ObjectTypeDefinitionNode n =>
            new(n, n.Name, DirectiveLocations.Object) { Fields = n.Fields, Types = n.Interfaces },
        ObjectTypeExtensionNode n =>
            new(n, n.Name, DirectiveLocations.Object) { Fields = n.Fields, Types = n.Interfaces },
        InterfaceTypeDefinitionNode n => new(n, n.Name, DirectiveLocations.Interface)
        {
            Fields = n.Fields,
            Types = n.Interfaces,
        },
        InterfaceTypeExtensionNode n => new(n, n.Name, DirectiveLocations.Interface)
        {
            Fields = n.Fields,
            Types = n.Interfaces,
        },
        UnionTypeDefinitionNode n => new(n, n.Name, DirectiveLocations.Union) { Types = n.Types },
        UnionTypeExtensionNode n => new(n, n.Name, DirectiveLocations.Union) { Types = n.Types },
        EnumTypeDefinitionNode n => new(n, n.Name, DirectiveLocations.Enum) { Values = n.Values },
        EnumTypeExtensionNode n => new(n, n.Name, DirectiveLocations.Enum) { Values = n.Values },
        InputObjectTypeDefinitionNode n => new(n, n.Name, DirectiveLocations.InputObject) { InputFields = n.Fields },
        InputObjectTypeExtensionNode n => new(n, n.Name, DirectiveLocations.InputObject) { InputFields = n.Fields },
        _ => null,
    };
}
