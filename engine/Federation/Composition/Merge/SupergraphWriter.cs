using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>Writes the merged schema down as a document with routing directives.</summary>
internal sealed class SupergraphWriter(MergedSchema schema)
{
    private readonly RoutingDirectives _routing = new(schema.Sources);

    public DocumentNode Write()
    {
        var definitions = new List<DefinitionNode> { WriteSchema() };
        definitions.AddRange(DirectiveMerger.Definitions(schema.Sources));
        definitions.AddRange(schema.Types.Select(WriteType));
        definitions.AddRange(SupergraphDefinitions.Document.Definitions);
        return new DocumentNode(definitions);
    }

    private SchemaDefinitionNode WriteSchema()
    {
        var roots = Enum.GetValues<OperationType>()
            .Where(operation => schema.RootType(operation) is not null)
            .Select(operation => new OperationTypeDefinitionNode(operation, Reference(operation.ToString())));
        return new SchemaDefinitionNode(null, [.. _routing.ForSchema()], [.. roots]);
    }

    private TypeDefinitionNode WriteType(MergedType type)
    {
        var description = type.Description;
        var name = new NameNode(type.Name);
        var directives = Directives(type, _routing.ForType(type));
        return type switch
        {
            MergedComplexType { Kind: Types.TypeKind.Object } complex => new ObjectTypeDefinitionNode(
                description, name, directives, References(complex.Interfaces), [.. complex.Fields.Select(WriteField)]),
            MergedComplexType complex => new InterfaceTypeDefinitionNode(
                description, name, directives, References(complex.Interfaces), [.. complex.Fields.Select(WriteField)]),
            MergedUnionType union => new UnionTypeDefinitionNode(
                description, name, directives, References(union.MemberTypes.Select(member => member.Name))),
            MergedEnumType enumeration => new EnumTypeDefinitionNode(
                description, name, directives, [.. enumeration.Values.Select(WriteValue)]),
            MergedInputObjectType input => new InputObjectTypeDefinitionNode(
                description, name, directives, [.. input.Fields.Select(WriteInputValue)]),
            _ => new ScalarTypeDefinitionNode(description, name, directives),
        };
    }

    private FieldDefinitionNode WriteField(MergedField field) => new(
        field.Description,
        new NameNode(field.Name),
        [.. field.Arguments.Select(WriteInputValue)],
        field.Type,
        Directives(field, _routing.ForField(field)));

    private InputValueDefinitionNode WriteInputValue(MergedInputValue value) => new(
        value.Description,
        new NameNode(value.Name),
        value.Type,
        value.DefaultValue,
        Directives(value, _routing.ForInputValue(value)));

    private EnumValueDefinitionNode WriteValue(MergedEnumValue value) => new(
        value.Description, new NameNode(value.Name), Directives(value, _routing.ForEnumValue(value)));

    private static List<DirectiveNode> Directives(MergedMember member, IEnumerable<DirectiveNode> routing)
    {
        var directives = new List<DirectiveNode>(member.Directives);
        if (member.IsInaccessible)
        {
            directives.Add(new DirectiveNode(new NameNode(DirectiveNames.Inaccessible), []));
        }

        directives.AddRange(routing);
        return directives;
    }

    private static List<NamedTypeNode> References(IEnumerable<string> names) => [.. names.Select(Reference)];

    private static NamedTypeNode Reference(string name) => new(new NameNode(name));
}
