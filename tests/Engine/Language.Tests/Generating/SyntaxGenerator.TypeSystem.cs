namespace Cacao.Language.Generating;

internal sealed partial class SyntaxGenerator
{
    private DefinitionNode TypeSystemDefinition() => _random.Next(8) switch
    {
        0 => new SchemaDefinitionNode(Description(), Directives(isConstant: true), Many(1, OperationTypeDefinition)),
        1 => new ScalarTypeDefinitionNode(Description(), Name(), Directives(isConstant: true)),
        2 => new ObjectTypeDefinitionNode(
            Description(),
            Name(),
            Directives(isConstant: true),
            Many(0, NamedType),
            Many(0, FieldDefinition)),
        3 => new InterfaceTypeDefinitionNode(
            Description(),
            Name(),
            Directives(isConstant: true),
            Many(0, NamedType),
            Many(0, FieldDefinition)),
        4 => new UnionTypeDefinitionNode(Description(), Name(), Directives(isConstant: true), Many(0, NamedType)),
        5 => new EnumTypeDefinitionNode(Description(), Name(), Directives(isConstant: true), Many(0, EnumValue)),
        6 => new InputObjectTypeDefinitionNode(
            Description(),
            Name(),
            Directives(isConstant: true),
            Many(0, InputValueDefinition)),
        _ => new DirectiveDefinitionNode(
            Description(),
            Name(),
            Many(0, InputValueDefinition),
            _random.Next(2) == 0,
            Many(1, () => new NameNode(Pick(s_locations)))),
    };

    /// <summary>Extensions get one directive more, so that they are never empty.</summary>
    private DefinitionNode TypeSystemExtension()
    {
        IReadOnlyList<DirectiveNode> directives =
            [.. Directives(isConstant: true), new DirectiveNode(Name(), [])];
        return _random.Next(7) switch
        {
            0 => new SchemaExtensionNode(directives, Many(0, OperationTypeDefinition)),
            1 => new ScalarTypeExtensionNode(Name(), directives),
            2 => new ObjectTypeExtensionNode(Name(), directives, Many(0, NamedType), Many(0, FieldDefinition)),
            3 => new InterfaceTypeExtensionNode(Name(), directives, Many(0, NamedType), Many(0, FieldDefinition)),
            4 => new UnionTypeExtensionNode(Name(), directives, Many(0, NamedType)),
            5 => new EnumTypeExtensionNode(Name(), directives, Many(0, EnumValue)),
            _ => new InputObjectTypeExtensionNode(Name(), directives, Many(0, InputValueDefinition)),
        };
    }

    private OperationTypeDefinitionNode OperationTypeDefinition() => new(AnyOperation(), NamedType());

    private FieldDefinitionNode FieldDefinition() =>
        new(Description(), Name(), Many(0, InputValueDefinition), Type(), Directives(isConstant: true));

    private InputValueDefinitionNode InputValueDefinition() =>
        new(Description(), Name(), Type(), Maybe(Constant), Directives(isConstant: true));

    private EnumValueDefinitionNode EnumValue() =>
        new(Description(), NameExcept("true", "false", "null"), Directives(isConstant: true));
}
