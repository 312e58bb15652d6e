using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>Takes out of a supergraph document what clients may not see.</summary>
internal sealed class ClientSchemaWriter
{
    private static readonly HashSet<string> s_gatewayDirectives =
        ["authorize", DirectiveNames.Inaccessible, DirectiveNames.Tag];

    private readonly DocumentNode _supergraph;
    private readonly HashSet<string> _hiddenTypes;

    public ClientSchemaWriter(DocumentNode supergraph)
    {
        _supergraph = supergraph;
        _hiddenTypes =
        [
            .. supergraph.Definitions.OfType<TypeDefinitionNode>()
                .Where(type => IsHidden(type) || IsRouting(type.Name))
                .Select(type => type.Name.Value),
        ];
    }

    public DocumentNode Write() => new([.. _supergraph.Definitions.Select(Write).OfType<DefinitionNode>()]);

    private DefinitionNode? Write(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => new SchemaDefinitionNode(
            schema.Description, Visible(schema.Directives), schema.OperationTypes),
        DirectiveDefinitionNode directive => IsGatewayDirective(directive.Name) ? null : directive,
        TypeDefinitionNode type => _hiddenTypes.Contains(type.Name.Value) ? null : WriteType(type),
        _ => definition,
    };

    private TypeDefinitionNode WriteType(TypeDefinitionNode definition)
    {
        var directives = Visible(definition.Directives);
        return definition switch
        {
            ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode(
                type.Description, type.Name, directives, Visible(type.Interfaces), WriteFields(type.Fields)),
            InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(
                type.Description, type.Name, directives, Visible(type.Interfaces), WriteFields(type.Fields)),
            UnionTypeDefinitionNode type => new UnionTypeDefinitionNode(
                type.Description, type.Name, directives, Visible(type.Types)),
            EnumTypeDefinitionNode type => new EnumTypeDefinitionNode(
                type.Description, type.Name, directives, WriteValues(type.Values)),
            InputObjectTypeDefinitionNode type => new InputObjectTypeDefinitionNode(
                type.Description, type.Name, directives, WriteInputValues(type.Fields)),
            _ => new ScalarTypeDefinitionNode(definition.Description, definition.Name, directives),
        };
    }

    private static List<FieldDefinitionNode> WriteFields(IReadOnlyList<FieldDefinitionNode> fields) =>
    [
        .. fields.Where(field => !IsHidden(field)).Select(field => new FieldDefinitionNode(
            field.Description, field.Name, WriteInputValues(field.Arguments), field.Type, Visible(field.Directives))),
    ];

    private static List<InputValueDefinitionNode> WriteInputValues(IReadOnlyList<InputValueDefinitionNode> values) =>
    [
        .. values.Where(value => !IsHidden(value)).Select(value => new InputValueDefinitionNode(
            value.Description, value.Name, value.Type, value.DefaultValue, Visible(value.Directives))),
    ];

    private static List<EnumValueDefinitionNode> WriteValues(IReadOnlyList<EnumValueDefinitionNode> values) =>
    [
        .. values.Where(value => !IsHidden(value)).Select(value => new EnumValueDefinitionNode(
            value.Description, value.Name, Visible(value.Directives))),
    ];

    private List<NamedTypeNode> Visible(IReadOnlyList<NamedTypeNode> types) =>
        [.. types.Where(type => !_hiddenTypes.Contains(type.Name.Value))];

    private static List<DirectiveNode> Visible(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(directive => !IsGatewayDirective(directive.Name))];

    private static bool IsHidden(IHasDirectives member) => member.Directives.Has(DirectiveNames.Inaccessible);

    private static bool IsGatewayDirective(NameNode name) =>
        IsRouting(name) || s_gatewayDirectives.Contains(name.Value);

    private static bool IsRouting(NameNode name) =>
        name.Value.StartsWith(SupergraphDefinitions.Prefix, StringComparison.Ordinal);
}
