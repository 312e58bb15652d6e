namespace Cacao.Language;

public abstract partial class SyntaxRewriter<TContext>
{
    /// <summary>Rewrites the children within type system definitions and extensions.</summary>
    private SyntaxNode RewriteTypeSystem(SyntaxNode node, TContext context) => node switch
    {
        SchemaDefinitionNode n => RewriteSchemaDefinition(n, context),
        SchemaExtensionNode n => RewriteSchemaExtension(n, context),
        OperationTypeDefinitionNode n => RewriteOperationTypeDefinition(n, context),
        ScalarTypeDefinitionNode n => RewriteScalarTypeDefinition(n, context),
        ScalarTypeExtensionNode n => RewriteScalarTypeExtension(n, context),
        ObjectTypeDefinitionNode n => RewriteObjectTypeDefinition(n, context),
        ObjectTypeExtensionNode n => RewriteObjectTypeExtension(n, context),
        InterfaceTypeDefinitionNode n => RewriteInterfaceTypeDefinition(n, context),
        InterfaceTypeExtensionNode n => RewriteInterfaceTypeExtension(n, context),
        UnionTypeDefinitionNode n => RewriteUnionTypeDefinition(n, context),
        UnionTypeExtensionNode n => RewriteUnionTypeExtension(n, context),
        EnumTypeDefinitionNode n => RewriteEnumTypeDefinition(n, context),
        EnumTypeExtensionNode n => RewriteEnumTypeExtension(n, context),
        InputObjectTypeDefinitionNode n => RewriteInputObjectTypeDefinition(n, context),
        InputObjectTypeExtensionNode n => RewriteInputObjectTypeExtension(n, context),
        EnumValueDefinitionNode n => RewriteEnumValueDefinition(n, context),
        FieldDefinitionNode n => RewriteFieldDefinition(n, context),
        InputValueDefinitionNode n => RewriteInputValueDefinition(n, context),
        DirectiveDefinitionNode n => RewriteDirectiveDefinition(n, context),
        _ => node,
    };

    private SchemaDefinitionNode RewriteSchemaDefinition(SchemaDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var directives = All(n.Directives, context);
        var operationTypes = All(n.OperationTypes, context);
        return Same(description, n.Description)
            && Same(directives, n.Directives)
            && Same(operationTypes, n.OperationTypes)
            ? n
            : new SchemaDefinitionNode(description, directives, operationTypes, n.Location);
    }

    private SchemaExtensionNode RewriteSchemaExtension(SchemaExtensionNode n, TContext context)
    {
        var directives = All(n.Directives, context);
        var operationTypes = All(n.OperationTypes, context);
        return Same(directives, n.Directives) && Same(operationTypes, n.OperationTypes)
            ? n
            : new SchemaExtensionNode(directives, operationTypes, n.Location);
    }

    private OperationTypeDefinitionNode RewriteOperationTypeDefinition(OperationTypeDefinitionNode n, TContext context)
    {
        var type = Required(n.Type, context);
        return Same(type, n.Type) ? n : new OperationTypeDefinitionNode(n.Operation, type, n.Location);
    }

    private ScalarTypeDefinitionNode RewriteScalarTypeDefinition(ScalarTypeDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        return Same(description, n.Description) && Same(name, n.Name) && Same(directives, n.Directives)
            ? n
            : new ScalarTypeDefinitionNode(description, name, directives, n.Location);
    }

    private ScalarTypeExtensionNode RewriteScalarTypeExtension(ScalarTypeExtensionNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        return Same(name, n.Name) && Same(directives, n.Directives)
            ? n
            : new ScalarTypeExtensionNode(name, directives, n.Location);
    }

    private ObjectTypeDefinitionNode RewriteObjectTypeDefinition(ObjectTypeDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var interfaces = All(n.Interfaces, context);
        var directives = All(n.Directives, context);
        var fields = All(n.Fields, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(interfaces, n.Interfaces)
            && Same(directives, n.Directives)
            && Same(fields, n.Fields)
            ? n
            : new ObjectTypeDefinitionNode(description, name, directives, interfaces, fields, n.Location);
    }

    private ObjectTypeExtensionNode RewriteObjectTypeExtension(ObjectTypeExtensionNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var interfaces = All(n.Interfaces, context);
        var directives = All(n.Directives, context);
        var fields = All(n.Fields, context);
        return Same(name, n.Name)
            && Same(interfaces, n.Interfaces)
            && Same(directives, n.Directives)
            && Same(fields, n.Fields)
            ? n
            : new ObjectTypeExtensionNode(name, directives, interfaces, fields, n.Location);
    }

    private InterfaceTypeDefinitionNode RewriteInterfaceTypeDefinition(InterfaceTypeDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var interfaces = All(n.Interfaces, context);
        var directives = All(n.Directives, context);
        var fields = All(n.Fields, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(interfaces, n.Interfaces)
            && Same(directives, n.Directives)
            && Same(fields, n.Fields)
            ? n
            : new InterfaceTypeDefinitionNode(description, name, directives, interfaces, fields, n.Location);
    }

    private InterfaceTypeExtensionNode RewriteInterfaceTypeExtension(InterfaceTypeExtensionNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var interfaces = All(n.Interfaces, context);
        var directives = All(n.Directives, context);
        var fields = All(n.Fields, context);
        return Same(name, n.Name)
            && Same(interfaces, n.Interfaces)
            && Same(directives, n.Directives)
            && Same(fields, n.Fields)
            ? n
            : new InterfaceTypeExtensionNode(name, directives, interfaces, fields, n.Location);
    }

    private UnionTypeDefinitionNode RewriteUnionTypeDefinition(UnionTypeDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        var types = All(n.Types, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(directives, n.Directives)
            && Same(types, n.Types)
            ? n
            : new UnionTypeDefinitionNode(description, name, directives, types, n.Location);
    }

    private UnionTypeExtensionNode RewriteUnionTypeExtension(UnionTypeExtensionNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        var types = All(n.Types, context);
        return Same(name, n.Name) && Same(directives, n.Directives) && Same(types, n.Types)
            ? n
            : new UnionTypeExtensionNode(name, directives, types, n.Location);
    }

    private EnumTypeDefinitionNode RewriteEnumTypeDefinition(EnumTypeDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        var values = All(n.Values, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(directives, n.Directives)
            && Same(values, n.Values)
            ? n
            : new EnumTypeDefinitionNode(description, name, directives, values, n.Location);
    }

    private EnumTypeExtensionNode RewriteEnumTypeExtension(EnumTypeExtensionNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        var values = All(n.Values, context);
        return Same(name, n.Name) && Same(directives, n.Directives) && Same(values, n.Values)
            ? n
            : new EnumTypeExtensionNode(name, directives, values, n.Location);
    }

    private InputObjectTypeDefinitionNode RewriteInputObjectTypeDefinition(
        InputObjectTypeDefinitionNode n,
        TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        var fields = All(n.Fields, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(directives, n.Directives)
            && Same(fields, n.Fields)
            ? n
            : new InputObjectTypeDefinitionNode(description, name, directives, fields, n.Location);
    }

    private InputObjectTypeExtensionNode RewriteInputObjectTypeExtension(
        InputObjectTypeExtensionNode n,
        TContext context)
    {
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        var fields = All(n.Fields, context);
        return Same(name, n.Name) && Same(directives, n.Directives) && Same(fields, n.Fields)
            ? n
            : new InputObjectTypeExtensionNode(name, directives, fields, n.Location);
    }

    private EnumValueDefinitionNode RewriteEnumValueDefinition(EnumValueDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        return Same(description, n.Description) && Same(name, n.Name) && Same(directives, n.Directives)
            ? n
            : new EnumValueDefinitionNode(description, name, directives, n.Location);
    }

    private FieldDefinitionNode RewriteFieldDefinition(FieldDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var arguments = All(n.Arguments, context);
        var type = Required(n.Type, context);
        var directives = All(n.Directives, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(arguments, n.Arguments)
            && Same(type, n.Type)
            && Same(directives, n.Directives)
            ? n
            : new FieldDefinitionNode(description, name, arguments, type, directives, n.Location);
    }

    private InputValueDefinitionNode RewriteInputValueDefinition(InputValueDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var type = Required(n.Type, context);
        var defaultValue = Optional(n.DefaultValue, context);
        var directives = All(n.Directives, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(type, n.Type)
            && Same(defaultValue, n.DefaultValue)
            && Same(directives, n.Directives)
            ? n
            : new InputValueDefinitionNode(description, name, type, defaultValue, directives, n.Location);
    }

    private DirectiveDefinitionNode RewriteDirectiveDefinition(DirectiveDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var arguments = All(n.Arguments, context);
        var locations = All(n.Locations, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(arguments, n.Arguments)
            && Same(locations, n.Locations)
            ? n
            : new DirectiveDefinitionNode(description, name, arguments, n.IsRepeatable, locations, n.Location);
    }
}
