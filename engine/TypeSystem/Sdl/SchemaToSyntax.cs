using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.Sdl;

/// <summary>Turns one schema into syntax.</summary>
internal sealed class SchemaToSyntax(Schema schema, SchemaPrinterOptions options)
{
    private readonly MemberSyntax _members = new(options);

    public DocumentNode ToDocument()
    {
        ObjectType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        return new DocumentNode(
        [
            ToSchemaDefinition(),
            .. roots.OfType<ObjectType>().Distinct().Select(ToDefinition),
            .. schema.Types.Where(type => !roots.Contains(type) && IsPrinted(type)).Select(ToDefinition),
            .. schema.DirectiveTypes.Where(IsPrinted).Select(ToDefinition),
        ]);
    }

    private bool IsPrinted(NamedType type) =>
        options.IncludeBuiltIns || (!type.IsIntrospectionType && BuiltInTypes.FindScalar(type.Name) is null);

    private bool IsPrinted(DirectiveType directive) =>
        options.IncludeBuiltIns || !BuiltInTypes.IsSpecifiedDirective(directive.Name);

    private SchemaDefinitionNode ToSchemaDefinition()
    {
        var operationTypes = new List<OperationTypeDefinitionNode>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.GetRootType(operation) is { } type)
            {
                var reference = new NamedTypeNode(new NameNode(type.Name));
                operationTypes.Add(new OperationTypeDefinitionNode(operation, reference));
            }
        }

        return new SchemaDefinitionNode(_members.Describe(schema.Description), schema.Directives, operationTypes);
    }

    private DefinitionNode ToDefinition(NamedType type)
    {
        var description = _members.Describe(type.Description);
        var name = new NameNode(type.Name);
        return type switch
        {
            ScalarType scalar => new ScalarTypeDefinitionNode(description, name, DirectivesOf(scalar)),
            ObjectType o => new ObjectTypeDefinitionNode(
                description,
                name,
                type.Directives,
                _members.ToReferences(o.Interfaces),
                _members.ToFields(o.Fields)),
            InterfaceType i => new InterfaceTypeDefinitionNode(
                description,
                name,
                type.Directives,
                _members.ToReferences(i.Interfaces),
                _members.ToFields(i.Fields)),
            UnionType u =>
                new UnionTypeDefinitionNode(description, name, type.Directives, _members.ToReferences(u.Types)),
            EnumType e => new EnumTypeDefinitionNode(description, name, type.Directives, _members.ToValues(e.Values)),
            _ => new InputObjectTypeDefinitionNode(
                description,
                name,
                DirectivesOf((InputObjectType)type),
                _members.ToInputs(((InputObjectType)type).Fields)),
        };
    }

    private DirectiveDefinitionNode ToDefinition(DirectiveType directive) => new(
        _members.Describe(directive.Description),
        new NameNode(directive.Name),
        _members.ToInputs(directive.Arguments),
        directive.IsRepeatable,
        [.. DirectiveLocationNames.ToNames(directive.Locations).Select(location => new NameNode(location))]);

    private static IReadOnlyList<DirectiveNode> DirectivesOf(ScalarType type) => type.SpecifiedBy is { } url
        ? [MemberSyntax.Directive("specifiedBy", "url", url), .. type.Directives]
        : type.Directives;

    private static IReadOnlyList<DirectiveNode> DirectivesOf(InputObjectType type) => type.IsOneOf
        ? [new DirectiveNode(new NameNode("oneOf"), []), .. type.Directives]
        : type.Directives;
}
