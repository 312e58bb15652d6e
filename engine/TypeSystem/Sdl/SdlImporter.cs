using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.Sdl;

/// <summary>Turns a type system document into configurations. Executable definitions are passed over.</summary>
internal static class SdlImporter
{
    public static void Import(DocumentNode document, SchemaConfiguration schema)
    {
        CheckRoots(document, schema);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode node:
                    schema.Description = node.Description?.Value;
                    ImportRoots(schema, node.OperationTypes, node.Directives);
                    break;
                case SchemaExtensionNode node:
                    ImportRoots(schema, node.OperationTypes, node.Directives);
                    break;
                case DirectiveDefinitionNode node:
                    schema.DirectiveTypes.Add(ToDirectiveType(node));
                    break;
                case TypeDefinitionNode node:
                    schema.Add(ToType(node));
                    break;
                case TypeExtensionNode node:
                    schema.Add(ToExtension(node));
                    break;
            }
        }
    }

    // Several documents may each name the roots; within one it would be left open which of them counts.
    private static void CheckRoots(DocumentNode document, SchemaConfiguration schema)
    {
        var hasDefinition = false;
        var roots = new HashSet<OperationType>();
        foreach (var definition in document.Definitions)
        {
            if (definition is SchemaDefinitionNode)
            {
                if (hasDefinition)
                {
                    schema.Errors.Add(SchemaErrors.SeveralSchemaDefinitions(definition.Location));
                }

                hasDefinition = true;
            }

            foreach (var root in RootsOf(definition))
            {
                if (!roots.Add(root.Operation))
                {
                    schema.Errors.Add(SchemaErrors.DuplicateRoot(root));
                }
            }
        }
    }

    private static IReadOnlyList<OperationTypeDefinitionNode> RootsOf(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode node => node.OperationTypes,
        SchemaExtensionNode node => node.OperationTypes,
        _ => [],
    };

    private static void ImportRoots(
        SchemaConfiguration schema,
        IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
        IReadOnlyList<DirectiveNode> directives)
    {
        schema.Directives.AddRange(directives);
        foreach (var operationType in operationTypes)
        {
            schema.SetRootTypeName(operationType.Operation, operationType.Type.Name.Value);
        }
    }

    private static TypeConfiguration ToType(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        var location = node.Location;
        return node switch
        {
            ScalarTypeDefinitionNode => Scalar(
                new(name) { Description = description, Location = location, SpecifiedBy = SpecifiedBy(node.Directives) },
                node.Directives),
            ObjectTypeDefinitionNode o => Complex(
                new ObjectTypeConfiguration(name) { Description = description, Location = location },
                o.Interfaces,
                o.Fields,
                o.Directives),
            InterfaceTypeDefinitionNode i => Complex(
                new InterfaceTypeConfiguration(name) { Description = description, Location = location },
                i.Interfaces,
                i.Fields,
                i.Directives),
            UnionTypeDefinitionNode u => Union(
                new(name) { Description = description, Location = location },
                u.Types,
                u.Directives),
            EnumTypeDefinitionNode e => Enum(
                new(name) { Description = description, Location = location },
                e.Values,
                e.Directives),
            InputObjectTypeDefinitionNode i => InputObject(
                new(name) { Description = description, Location = location, IsOneOf = IsOneOf(i.Directives) },
                i.Fields,
                i.Directives),
            _ => throw new ArgumentException($"Unexpected definition {node.Kind}.", nameof(node)),
        };
    }

    private static TypeConfiguration ToExtension(TypeExtensionNode node)
    {
        var name = node.Name.Value;
        var location = node.Location;
        return node switch
        {
            ScalarTypeExtensionNode => Scalar(
                new(name) { IsExtension = true, Location = location, SpecifiedBy = SpecifiedBy(node.Directives) },
                node.Directives),
            ObjectTypeExtensionNode o => Complex(
                new ObjectTypeConfiguration(name) { IsExtension = true, Location = location },
                o.Interfaces,
                o.Fields,
                o.Directives),
            InterfaceTypeExtensionNode i => Complex(
                new InterfaceTypeConfiguration(name) { IsExtension = true, Location = location },
                i.Interfaces,
                i.Fields,
                i.Directives),
            UnionTypeExtensionNode u =>
                Union(new(name) { IsExtension = true, Location = location }, u.Types, u.Directives),
            EnumTypeExtensionNode e =>
                Enum(new(name) { IsExtension = true, Location = location }, e.Values, e.Directives),
            InputObjectTypeExtensionNode i => InputObject(
                new(name) { IsExtension = true, Location = location, IsOneOf = IsOneOf(i.Directives) },
                i.Fields,
                i.Directives),
            _ => throw new ArgumentException($"Unexpected extension {node.Kind}.", nameof(node)),
        };
    }

    private static ScalarTypeConfiguration Scalar(ScalarTypeConfiguration type, IReadOnlyList<DirectiveNode> directives)
    {
        Divide(directives, "specifiedBy", type.TranslatedDirectives, type.Directives);
        return type;
    }

    private static T Complex<T>(
        T type,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields,
        IReadOnlyList<DirectiveNode> directives)
        where T : ComplexTypeConfiguration
    {
        type.Interfaces.AddRange(interfaces.Select(TypeReference.From));
        type.Fields.AddRange(fields.Select(ToField));
        type.Directives.AddRange(directives);
        return type;
    }

    private static UnionTypeConfiguration Union(
        UnionTypeConfiguration type,
        IReadOnlyList<NamedTypeNode> members,
        IReadOnlyList<DirectiveNode> directives)
    {
        type.Types.AddRange(members.Select(TypeReference.From));
        type.Directives.AddRange(directives);
        return type;
    }

    private static EnumTypeConfiguration Enum(
        EnumTypeConfiguration type,
        IReadOnlyList<EnumValueDefinitionNode> values,
        IReadOnlyList<DirectiveNode> directives)
    {
        type.Values.AddRange(values.Select(ToEnumValue));
        type.Directives.AddRange(directives);
        return type;
    }

    private static InputObjectTypeConfiguration InputObject(
        InputObjectTypeConfiguration type,
        IReadOnlyList<InputValueDefinitionNode> fields,
        IReadOnlyList<DirectiveNode> directives)
    {
        type.Fields.AddRange(fields.Select(ToInputField));
        Divide(directives, "oneOf", type.TranslatedDirectives, type.Directives);
        return type;
    }

    private static FieldConfiguration ToField(FieldDefinitionNode node)
    {
        var field = new FieldConfiguration(node.Name.Value, TypeReference.From(node.Type))
        {
            Description = node.Description?.Value,
            DeprecationReason = DeprecationReason(node.Directives),
            Location = node.Location,
        };
        field.Arguments.AddRange(node.Arguments.Select(ToInputField));
        Divide(node.Directives, "deprecated", field.TranslatedDirectives, field.Directives);
        return field;
    }

    private static InputFieldConfiguration ToInputField(InputValueDefinitionNode node)
    {
        var field = new InputFieldConfiguration(node.Name.Value, TypeReference.From(node.Type))
        {
            Description = node.Description?.Value,
            DefaultValue = node.DefaultValue,
            DeprecationReason = DeprecationReason(node.Directives),
            Location = node.Location,
        };
        Divide(node.Directives, "deprecated", field.TranslatedDirectives, field.Directives);
        return field;
    }

    private static EnumValueConfiguration ToEnumValue(EnumValueDefinitionNode node)
    {
        var value = new EnumValueConfiguration(node.Name.Value, node.Name.Value)
        {
            Description = node.Description?.Value,
            DeprecationReason = DeprecationReason(node.Directives),
            Location = node.Location,
        };
        Divide(node.Directives, "deprecated", value.TranslatedDirectives, value.Directives);
        return value;
    }

    private static DirectiveTypeConfiguration ToDirectiveType(DirectiveDefinitionNode node)
    {
        var locations = node.Locations.Aggregate(
            DirectiveLocations.None,
            (all, location) => all | DirectiveLocationNames.Parse(location.Value));
        var directive = new DirectiveTypeConfiguration(node.Name.Value, locations)
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
            Location = node.Location,
        };
        directive.Arguments.AddRange(node.Arguments.Select(ToInputField));
        return directive;
    }

    private static void Divide(
        IReadOnlyList<DirectiveNode> directives,
        string translated,
        List<DirectiveNode> translatedOnes,
        List<DirectiveNode> others)
    {
        foreach (var directive in directives)
        {
            (directive.Name.Value == translated ? translatedOnes : others).Add(directive);
        }
    }

    private static bool IsOneOf(IReadOnlyList<DirectiveNode> directives) =>
        directives.Any(d => d.Name.Value == "oneOf");

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(d => d.Name.Value == "deprecated");
        return directive is null ? null : StringArgument(directive, "reason") ?? "No longer supported";
    }

    private static string? SpecifiedBy(IReadOnlyList<DirectiveNode> directives) =>
        directives.FirstOrDefault(d => d.Name.Value == "specifiedBy") is { } directive
            ? StringArgument(directive, "url")
            : null;

    private static string? StringArgument(DirectiveNode directive, string name) =>
        (directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value as StringValueNode)?.Value;
}
