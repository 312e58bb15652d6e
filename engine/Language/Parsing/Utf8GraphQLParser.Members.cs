namespace Cacao.Language;

// The parts of type system definitions, https://spec.graphql.org/September2025/#sec-Types
public ref partial struct Utf8GraphQLParser
{
    private OperationTypeDefinitionNode[] ParseOperationTypes()
    {
        if (!SkipIf(TokenKind.LeftBrace))
        {
            return [];
        }

        var first = _pending.Count;
        do
        {
            _pending.Push(ParseOperationTypeDefinition());
        }
        while (!SkipIf(TokenKind.RightBrace));

        return _pending.Pop<OperationTypeDefinitionNode>(first);
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var mark = Mark();
        if (!TryGetOperationType(_reader.Value, out var operation))
        {
            ThrowExpected("\"query\", \"mutation\", \"subscription\" or \"}\"");
        }

        _reader.Read();
        Expect(TokenKind.Colon, "\":\" and a type");
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(operation, type, Locate(mark));
    }

    private NamedTypeNode[] ParseImplementedInterfaces()
    {
        if (!SkipIfKeyword("implements"u8))
        {
            return [];
        }

        SkipIf(TokenKind.Ampersand);
        return ParseNamedTypes(TokenKind.Ampersand);
    }

    private NamedTypeNode[] ParseUnionMemberTypes()
    {
        if (!SkipIf(TokenKind.EqualsSign))
        {
            return [];
        }

        SkipIf(TokenKind.Pipe);
        return ParseNamedTypes(TokenKind.Pipe);
    }

    private NamedTypeNode[] ParseNamedTypes(TokenKind separator)
    {
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseNamedType());
        }
        while (SkipIf(separator));

        return _pending.Pop<NamedTypeNode>(first);
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!SkipIf(TokenKind.LeftBrace))
        {
            return [];
        }

        var first = _pending.Count;
        do
        {
            _pending.Push(ParseFieldDefinition());
        }
        while (!SkipIf(TokenKind.RightBrace));

        return _pending.Pop<FieldDefinitionNode>(first);
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var mark = Mark();
        var description = ParseDescription();
        var name = ParseName("a field or \"}\"");
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon, "\":\" and the type of the field");
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(description, name, arguments, type, directives, Locate(mark));
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions() =>
        SkipIf(TokenKind.LeftParenthesis)
            ? ParseInputValueDefinitions(TokenKind.RightParenthesis, "an argument or \")\"")
            : [];

    private InputValueDefinitionNode[] ParseInputFieldDefinitions() =>
        SkipIf(TokenKind.LeftBrace)
            ? ParseInputValueDefinitions(TokenKind.RightBrace, "an input field or \"}\"")
            : [];

    private InputValueDefinitionNode[] ParseInputValueDefinitions(TokenKind close, string expected)
    {
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseInputValueDefinition(expected));
        }
        while (!SkipIf(close));

        return _pending.Pop<InputValueDefinitionNode>(first);
    }

    private InputValueDefinitionNode ParseInputValueDefinition(string expected)
    {
        var mark = Mark();
        var description = ParseDescription();
        var name = ParseName(expected);
        Expect(TokenKind.Colon, "\":\" and a type");
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(description, name, type, defaultValue, directives, Locate(mark));
    }

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions()
    {
        if (!SkipIf(TokenKind.LeftBrace))
        {
            return [];
        }

        var first = _pending.Count;
        do
        {
            _pending.Push(ParseEnumValueDefinition());
        }
        while (!SkipIf(TokenKind.RightBrace));

        return _pending.Pop<EnumValueDefinitionNode>(first);
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var mark = Mark();
        var description = ParseDescription();
        var name = ParseEnumValueName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(description, name, directives, Locate(mark));
    }

    private NameNode[] ParseDirectiveLocations()
    {
        SkipIf(TokenKind.Pipe);
        var first = _pending.Count;
        do
        {
            if (_reader.Kind == TokenKind.Name && !DirectiveLocations.Contains(_reader.Value))
            {
                ThrowUnknownDirectiveLocation();
            }

            _pending.Push(ParseName("a directive location"));
        }
        while (SkipIf(TokenKind.Pipe));

        return _pending.Pop<NameNode>(first);
    }
}
