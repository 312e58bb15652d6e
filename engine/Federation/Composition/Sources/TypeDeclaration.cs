using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Composition.Sources;

/// <summary>A type definition or a type extension, in one shape.</summary>
internal sealed record TypeDeclaration(
    TypeKind Kind, NameNode Name, IReadOnlyList<DirectiveNode> Directives, SyntaxNode Syntax)
{
    public bool IsExtension { get; private init; }

    public StringValueNode? Description { get; private init; }

    public IReadOnlyList<NamedTypeNode> Interfaces { get; private init; } = [];

    public IReadOnlyList<FieldDefinitionNode> Fields { get; private init; } = [];

    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; private init; } = [];

    public IReadOnlyList<EnumValueDefinitionNode> Values { get; private init; } = [];

    public IReadOnlyList<NamedTypeNode> MemberTypes { get; private init; } = [];

    /// <summary>The declaration at document level, or null when the definition declares no type.</summary>
    public static TypeDeclaration? From(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => FromDefinition(type) with { Description = type.Description },
        TypeExtensionNode extension => FromExtension(extension) with { IsExtension = true },
        _ => null,
    };

    private static TypeDeclaration FromDefinition(TypeDefinitionNode definition)
    {
        var declaration = new TypeDeclaration(
            TypeKind.Scalar, definition.Name, definition.Directives, definition);
        return definition switch
        {
            ObjectTypeDefinitionNode type => declaration with
            {
                Kind = TypeKind.Object, Interfaces = type.Interfaces, Fields = type.Fields,
            },
            InterfaceTypeDefinitionNode type => declaration with
            {
                Kind = TypeKind.Interface, Interfaces = type.Interfaces, Fields = type.Fields,
            },
            UnionTypeDefinitionNode type => declaration with { Kind = TypeKind.Union, MemberTypes = type.Types },
            EnumTypeDefinitionNode type => declaration with { Kind = TypeKind.Enum, Values = type.Values },
            InputObjectTypeDefinitionNode type => declaration with
            {
                Kind = TypeKind.InputObject, InputFields = type.Fields,
            },
            _ => declaration,
        };
    }

    private static TypeDeclaration FromExtension(TypeExtensionNode extension)
    {
        var declaration = new TypeDeclaration(
            TypeKind.Scalar, extension.Name, extension.Directives, extension);
        return extension switch
        {
            ObjectTypeExtensionNode type => declaration with
            {
                Kind = TypeKind.Object, Interfaces = type.Interfaces, Fields = type.Fields,
            },
            InterfaceTypeExtensionNode type => declaration with
            {
                Kind = TypeKind.Interface, Interfaces = type.Interfaces, Fields = type.Fields,
            },
            UnionTypeExtensionNode type => declaration with { Kind = TypeKind.Union, MemberTypes = type.Types },
            EnumTypeExtensionNode type => declaration with { Kind = TypeKind.Enum, Values = type.Values },
            InputObjectTypeExtensionNode type => declaration with
            {
                Kind = TypeKind.InputObject, InputFields = type.Fields,
            },
            _ => declaration,
        };
    }
}
