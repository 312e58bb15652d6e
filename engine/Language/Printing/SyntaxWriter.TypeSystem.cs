namespace Cacao.Language;

internal ref partial struct SyntaxWriter
{
    /// <param name="definition">The definition.</param>
    /// <param name="isFirst">Whether no other definition stands in front of it.</param>
    private void WriteDefinition(DefinitionNode definition, bool isFirst)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation, isFirst);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteTypeDefinition(type);
                break;
            case TypeExtensionNode extension:
                _tokens.Word("extend"u8);
                WriteTypeExtension(extension);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                _tokens.Word("extend"u8);
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
        }
    }

    private void WriteTypeDefinition(TypeDefinitionNode definition)
    {
        var (name, directives) = (definition.Name, definition.Directives);
        switch (definition)
        {
            case ScalarTypeDefinitionNode:
                WriteTypeHead("scalar"u8, name, [], directives);
                break;
            case ObjectTypeDefinitionNode type:
                WriteTypeHead("type"u8, name, type.Interfaces, directives);
                WriteFields(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteTypeHead("interface"u8, name, type.Interfaces, directives);
                WriteFields(type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WriteTypeHead("union"u8, name, [], directives);
                WriteUnionTypes(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteTypeHead("enum"u8, name, [], directives);
                WriteEnumValues(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteTypeHead("input"u8, name, [], directives);
                WriteInputFields(type.Fields);
                break;
        }
    }

    private void WriteTypeExtension(TypeExtensionNode extension)
    {
        var (name, directives) = (extension.Name, extension.Directives);
        switch (extension)
        {
            case ScalarTypeExtensionNode:
                WriteTypeHead("scalar"u8, name, [], directives);
                break;
            case ObjectTypeExtensionNode type:
                WriteTypeHead("type"u8, name, type.Interfaces, directives);
                WriteFields(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteTypeHead("interface"u8, name, type.Interfaces, directives);
                WriteFields(type.Fields);
                break;
            case UnionTypeExtensionNode type:
                WriteTypeHead("union"u8, name, [], directives);
                WriteUnionTypes(type.Types);
                break;
            case EnumTypeExtensionNode type:
                WriteTypeHead("enum"u8, name, [], directives);
                WriteEnumValues(type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                WriteTypeHead("input"u8, name, [], directives);
                WriteInputFields(type.Fields);
                break;
        }
    }

    private void WriteTypeHead(
        ReadOnlySpan<byte> keyword,
        NameNode name,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives)
    {
        _tokens.Word(keyword);
        WriteName(name);
        if (interfaces.Count > 0)
        {
            _tokens.Word("implements"u8);
            WriteNames(interfaces, "&"u8);
        }

        WriteDirectives(directives);
    }

    private void WriteUnionTypes(IReadOnlyList<NamedTypeNode> types)
    {
        if (types.Count > 0)
        {
            WriteEquals();
            WriteNames(types, "|"u8);
        }
    }

    private void WriteNames(IReadOnlyList<NamedTypeNode> types, ReadOnlySpan<byte> separator)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (i > 0)
            {
                WriteSpaced(separator);
            }

            WriteName(types[i].Name);
        }
    }

    private void WriteSpaced(ReadOnlySpan<byte> separator)
    {
        _tokens.Space();
        _tokens.Punctuator(separator);
        _tokens.Space();
    }

    private void WriteSchema(
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        _tokens.Word("schema"u8);
        WriteDirectives(directives);
        if (operationTypes.Count == 0)
        {
            return;
        }

        _tokens.Space();
        OpenBlock();
        for (var i = 0; i < operationTypes.Count; i++)
        {
            _tokens.Line();
            WriteMember(operationTypes[i]);
        }

        CloseBlock();
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        _tokens.Word("directive"u8);
        _tokens.Space();
        _tokens.Punctuator("@"u8);
        WriteName(directive.Name);
        WriteArgumentDefinitions(directive.Arguments);
        _tokens.Space();
        if (directive.IsRepeatable)
        {
            _tokens.Word("repeatable"u8);
        }

        _tokens.Word("on"u8);
        _tokens.Space();
        for (var i = 0; i < directive.Locations.Count; i++)
        {
            if (i > 0)
            {
                WriteSpaced("|"u8);
            }

            WriteName(directive.Locations[i]);
        }
    }
}
